import type { Kysely } from 'kysely'
import type { Database } from '../database'

type RoundKey = Readonly<{ teamId: string; roundId: string }>
type ScaleKey = RoundKey & Readonly<{ questionnaireId: string; scaleId: string }>

/** What a team noted about one scale; its version goes up with each change. */
export type DiscussionNote = Readonly<{
  questionnaireId: string
  scaleId: string
  text: string
  version: number
}>

/** The notes of a round, those that were emptied again included. */
export async function listDiscussionNotes(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<readonly DiscussionNote[]> {
  return db
    .selectFrom('discussion_note')
    .select(['questionnaire_id as questionnaireId', 'scale_id as scaleId', 'text', 'version'])
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .orderBy('questionnaire_id')
    .orderBy('scale_id')
    .execute()
}

/** Writes a note: the first at version 0, or over that version. False if it has another by now. */
export async function saveDiscussionNote(
  db: Kysely<Database>,
  key: ScaleKey,
  { version, text, at }: Readonly<{ version: number; text: string; at: string }>,
): Promise<boolean> {
  const values = { text, version: version + 1, updated_at: at }
  if (version === 0) {
    const added = await db
      .insertInto('discussion_note')
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
    .updateTable('discussion_note')
    .set(values)
    .where('team_id', '=', key.teamId)
    .where('round_id', '=', key.roundId)
    .where('questionnaire_id', '=', key.questionnaireId)
    .where('scale_id', '=', key.scaleId)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}
