import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** What one person said of the programme, with the number that the ledger knows it by. */
export type PooledReaction = Readonly<{
  number: string
  usefulness: number | null
  relevance: number | null
  whatToChange: string
  mayBeShown: boolean
}>

/** What those who let themselves be counted said in a wave: of everybody, and so for a publication alone. */
export async function loadPooledReactions(
  db: Kysely<Database>,
  { cohortId, waveId }: Readonly<{ cohortId: string; waveId: string }>,
): Promise<readonly PooledReaction[]> {
  const rows = await db
    .selectFrom('reaction')
    .innerJoin('participation', 'participation.person_id', 'reaction.respondent_id')
    .selectAll('reaction')
    .where('participation.cohort_id', '=', cohortId)
    .where('participation.counted_since', 'is not', null)
    .where('participation.counted_until', 'is', null)
    .where('reaction.wave_id', '=', waveId)
    .orderBy('reaction.number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    usefulness: row.usefulness,
    relevance: row.relevance,
    whatToChange: row.what_to_change,
    mayBeShown: row.may_be_shown === 1,
  }))
}
