import { type ActivityContent, type ActivityField, activityFields } from '../development/activity-content'
import type { Activity } from '../development/activity'
import {
  type ActivityState,
  activityStateNames,
  findActivityState,
  mayBecome,
} from '../development/activity-states'
import { checkActivity } from '../development/check-activity'
import { type ActivityChange, listActivityChanges } from '../development/list-activity-changes'
import type { SessionFacts } from '../development/check-activity-session'
import type { Day } from '../field/field'
import { foldName } from '../field/fold-name'
import type { Questionnaire, Source } from '../questionnaire/questionnaire-schema'
import type { Sifted, TableProblem, TableRow, TableShape } from './read-table'
import { readSessionLines } from './session-lines'

export type ActivityColumn = ActivityField | 'id' | 'version' | 'state' | 'sessions'

const fields = Object.keys(activityFields) as readonly ActivityField[]

/** What a file of activities has. Where it was exported, the id and version say what each row was. */
export const activityTable: TableShape<ActivityColumn> = {
  columns: ['id', 'version', 'state', ...fields, 'sessions'],
  required: ['title', 'what', 'format', 'minutes', 'timing', 'why'],
  mostRows: 5_000,
}

/** An activity that stands in the catalogue already. */
export type KnownActivity = Readonly<{ activity: Activity; version: number }>

export type ActivityToImport = Readonly<{
  row: number
  content: ActivityContent
  state: ActivityState
  /** What it changes, and how; null where it is added. */
  known: KnownActivity | null
  changes: readonly ActivityChange[]
  /** Sessions that it has not had. */
  newSessions: readonly SessionFacts[]
}>

/**
 * Activities out of rows, by the rules of the form (K10, K11); every problem by row and column (K22, M3). A row with the id of
 * an activity in the catalogue changes it, over the version it says; any other is added, if there is none of its title and
 * format (K23, M4). Sessions are only ever added.
 */
export function checkActivityRows(
  rows: readonly TableRow<ActivityColumn>[],
  library: Readonly<{ questionnaires: readonly Questionnaire[]; sources: readonly Source[] }>,
  known: readonly KnownActivity[],
  today: Day,
): Sifted<ActivityToImport> {
  const problems: TableProblem[] = []
  const sound: ActivityToImport[] = []
  const byId = new Map(known.map((one) => [one.activity.id, one]))
  const rowOfId = new Map<string, number>()
  const seen = new Map<string, number | null>(known.map(({ activity }) => [twinKey(activity), null]))
  for (const { row, cells } of rows) {
    const wrong: TableProblem[] = []
    const add = (column: ActivityColumn, sentence: string) => void wrong.push({ row, column, sentence })
    const before = byId.get(cells.id) ?? null
    const earlier = before && rowOfId.get(cells.id)
    if (earlier) add('id', `Row ${earlier} has this id already`)
    rowOfId.set(cells.id, row)
    const state = readState(cells.state, before, add)
    const sessions = readSessionLines(cells.sessions, before?.activity.sessions ?? [], today)
    if (!sessions.ok) add('sessions', sessions.sentence)
    const checked = checkActivity(cells, before ? { ...library, before: before.activity } : library)
    if (!checked.ok) {
      for (const field of fields) {
        const sentence = checked.errors[field]
        if (sentence !== undefined) add(field, sentence)
      }
    } else {
      const { content } = checked
      const changes = before ? listActivityChanges(before.activity, { ...content, state }) : []
      if (before && changes.length > 0 && cells.version !== String(before.version))
        add('version', `It is at version ${before.version} by now: export it anew and change that`)
      const twin = before ? undefined : seen.get(twinKey(content))
      if (twin !== undefined)
        add(
          'title',
          `${twin === null ? 'There is one already' : `Row ${twin} is one`} of this title and format`,
        )
      if (!before) seen.set(twinKey(content), row)
      const newSessions = sessions.ok ? sessions.added : []
      if (wrong.length === 0) sound.push({ row, content, state, known: before, changes, newSessions })
    }
    problems.push(...wrong)
  }
  return { rows: sound, problems }
}

function readState(
  typed: string,
  before: KnownActivity | null,
  add: (column: ActivityColumn, sentence: string) => void,
): ActivityState {
  const was = before?.activity.state ?? null
  const state = findActivityState(typed)
  if (typed !== '' && !state) add('state', `Give one of ${activityStateNames.join('; ')}, or leave it open`)
  else if (state && was !== null && state !== was && !mayBecome(was, state))
    add('state', `What is ${was} can’t become ${state} at once`)
  return state ?? was ?? 'draft'
}

function twinKey({ title, format }: Pick<Activity, 'title' | 'format'>): string {
  return `${format} ${foldName(title)}`
}
