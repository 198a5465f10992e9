import type { Kysely } from 'kysely'
import type { Database } from '../database'
import { type RoundKey, type ScaleKey, writeOfScale } from './write-of-scale.server'

/** What a team recorded together on one scale: 1 to 5, or null where it did not agree. */
export type RecordedAnswer = Readonly<{
  questionnaireId: string
  scaleId: string
  value: number | null
  note: string
  version: number
}>

/** What a team recorded in a consensus round. */
export async function listRecordedAnswers(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<readonly RecordedAnswer[]> {
  return db
    .selectFrom('consensus')
    .select(['questionnaire_id as questionnaireId', 'scale_id as scaleId', 'value', 'note', 'version'])
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .orderBy('questionnaire_id')
    .orderBy('scale_id')
    .execute()
}

/** Records an answer: the first at version 0, or over that version. False if it has another by now. */
export function saveRecordedAnswer(
  db: Kysely<Database>,
  key: ScaleKey,
  { version, value, note, at }: Readonly<{ version: number; value: number | null; note: string; at: string }>,
): Promise<boolean> {
  return writeOfScale(db, 'consensus', key, { version, at, written: { value, note } })
}
