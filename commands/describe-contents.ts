import type { Contents } from '../db/backup/inspect-sqlite.server'

/** "1.2 MB, 3 people, 4 assessments, 156 answers" */
export function describeContents({ bytes, people, assessments, answers }: Contents): string {
  return [
    bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
    `${people} ${people === 1 ? 'person' : 'people'}`,
    `${assessments} ${assessments === 1 ? 'assessment' : 'assessments'}`,
    `${answers} ${answers === 1 ? 'answer' : 'answers'}`,
  ].join(', ')
}
