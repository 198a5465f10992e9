import type { Kysely } from 'kysely'
import type { Database } from '../database'
import { type RoundKey, type ScaleKey, writeOfScale } from './write-of-scale.server'

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
export function saveDiscussionNote(
  db: Kysely<Database>,
  key: ScaleKey,
  { version, text, at }: Readonly<{ version: number; text: string; at: string }>,
): Promise<boolean> {
  return writeOfScale(db, 'discussion_note', key, { version, at, written: { text } })
}
