import type { Kysely } from 'kysely'
import type { Audience } from '../../app/domain/round/round'
import type { Database } from '../database'
import type { SnapshotRow } from '../round-tables'

type RoundKey = Readonly<{ teamId: string; roundId: string }>

/** Notes that a round's profile is shared with those announced; false if it was before. */
export async function insertRoundShare(
  db: Kysely<Database>,
  share: RoundKey & Readonly<{ audience: Audience; at: string }>,
): Promise<boolean> {
  const result = await db
    .insertInto('round_share')
    .values({
      team_id: share.teamId,
      round_id: share.roundId,
      audience: share.audience,
      shared_at: share.at,
    })
    .onConflict((conflict) => conflict.columns(['team_id', 'round_id', 'audience']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** With whom a round's profile is shared, and since when. */
export async function listRoundShares(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<readonly Readonly<{ audience: Audience; sharedAt: string }>[]> {
  const rows = await db
    .selectFrom('round_share')
    .select(['audience', 'shared_at'])
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .orderBy('audience')
    .execute()
  // Written by insertRoundShare, and by nothing else.
  return rows.map((row) => ({ audience: row.audience as Audience, sharedAt: row.shared_at }))
}

/** What rounds of some teams have published that is shared with an audience, on or after a day and before another, the earliest first. */
export async function listSharedSnapshots(
  db: Kysely<Database>,
  {
    teamIds,
    audience,
    from,
    until,
  }: Readonly<{ teamIds: readonly string[]; audience: Audience; from: string; until: string }>,
): Promise<readonly SnapshotRow[]> {
  if (teamIds.length === 0) return []
  return db
    .selectFrom('snapshot')
    .innerJoin('round_share', (join) =>
      join
        .onRef('round_share.team_id', '=', 'snapshot.owner_id')
        .onRef('round_share.round_id', '=', 'snapshot.round_id'),
    )
    .selectAll('snapshot')
    .where('snapshot.owner_id', 'in', teamIds)
    .where('round_share.audience', '=', audience)
    .where('snapshot.published_at', '>=', from)
    .where('snapshot.published_at', '<', until)
    .orderBy('snapshot.published_at')
    .orderBy('snapshot.id')
    .execute()
}
