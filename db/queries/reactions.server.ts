import type { Kysely } from 'kysely'
import type { ReactionRow } from '../cohort-tables'
import type { Database } from '../database'

/** What one person said of a programme in a wave; undefined where they have not. */
export async function findReaction(
  db: Kysely<Database>,
  { respondentId, waveId }: Readonly<{ respondentId: string; waveId: string }>,
): Promise<ReactionRow | undefined> {
  return db
    .selectFrom('reaction')
    .selectAll()
    .where('respondent_id', '=', respondentId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
}

/** Keeps what somebody says of a programme in place of what they had said. The number by which the ledger knows it stays. */
export async function saveReaction(db: Kysely<Database>, reaction: ReactionRow): Promise<void> {
  await db
    .insertInto('reaction')
    .values(reaction)
    .onConflict((conflict) =>
      conflict.columns(['respondent_id', 'wave_id']).doUpdateSet({
        usefulness: reaction.usefulness,
        relevance: reaction.relevance,
        what_to_change: reaction.what_to_change,
        may_be_shown: reaction.may_be_shown,
        given_at: reaction.given_at,
      }),
    )
    .execute()
}
