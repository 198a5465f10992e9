import type { Kysely } from 'kysely'
import type { Database } from '../database'

type RoundKey = Readonly<{ teamId: string; roundId: string }>
type ScaleKey = RoundKey & Readonly<{ questionnaireId: string; scaleId: string }>

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
export async function saveRecordedAnswer(
  db: Kysely<Database>,
  key: ScaleKey,
  recorded: Readonly<{ version: number; value: number | null; note: string; at: string }>,
): Promise<boolean> {
  const { version, value, note, at } = recorded
  const values = { value, note, version: version + 1, updated_at: at }
  if (version === 0) {
    const added = await db
      .insertInto('consensus')
      .values({
        ...values,
        team_id: key.teamId,
        round_id: key.roundId,
        questionnaire_id: key.questionnaireId,
        scale_id: key.scaleId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(added.numInsertedOrUpdatedRows) === 1
  }
  const changed = await db
    .updateTable('consensus')
    .set(values)
    .where('team_id', '=', key.teamId)
    .where('round_id', '=', key.roundId)
    .where('questionnaire_id', '=', key.questionnaireId)
    .where('scale_id', '=', key.scaleId)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}
