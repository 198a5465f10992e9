import type { Kysely } from 'kysely'
import type { Audience } from '../../app/domain/round/round'
import type { Database } from '../database'
import type { RoundRow, SnapshotRow } from '../round-tables'

/** A closed round as a roll-up needs it. */
export type RollUpRound = Readonly<
  Pick<RoundRow, 'team_id' | 'id' | 'breakdowns' | 'make_up' | 'ended_at' | 'threshold'> & {
    audience: readonly Audience[]
  }
>

/** The closed rounds of some teams in which a questionnaire version was asked, and that ended on a time or later. */
export async function listClosedRounds(
  db: Kysely<Database>,
  {
    teamIds,
    questionnaire,
    since,
  }: Readonly<{
    teamIds: readonly string[]
    questionnaire: Readonly<{ id: string; version: number }>
    since: string
  }>,
): Promise<readonly RollUpRound[]> {
  if (teamIds.length === 0) return []
  const rows = await db
    .selectFrom('round')
    .innerJoin('round_questionnaire', (join) =>
      join
        .onRef('round_questionnaire.team_id', '=', 'round.team_id')
        .onRef('round_questionnaire.round_id', '=', 'round.id'),
    )
    .select(['round.team_id', 'round.id', 'breakdowns', 'make_up', 'ended_at', 'threshold', 'audience'])
    .where('round.team_id', 'in', teamIds)
    .where('state', '=', 'closed')
    .where('kind', '=', 'answers')
    .where('ended_at', '>=', since)
    .where('questionnaire_id', '=', questionnaire.id)
    .where('questionnaire_version', '=', questionnaire.version)
    .orderBy('round.id')
    .execute()
  return rows.map((row) => ({ ...row, audience: JSON.parse(row.audience) as readonly Audience[] }))
}

/** The figures of a whole ICS that were published, the latest first. */
export async function listRollUps(db: Kysely<Database>, icsId: string): Promise<readonly SnapshotRow[]> {
  return db
    .selectFrom('snapshot')
    .selectAll()
    .where('owner_id', '=', icsId)
    .where('owner_kind', '=', 'ics')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The random numbers of the assessments that a published snapshot was made from. */
export async function listNumbersOfSnapshot(
  db: Kysely<Database>,
  snapshotId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('release')
    .innerJoin('release_member', 'release_member.release_id', 'release.id')
    .select('release_member.number')
    .distinct()
    .where('release.snapshot_id', '=', snapshotId)
    .execute()
  return rows.map(({ number }) => number)
}

/** Which of some rounds are shared with the leads of their ICS. */
export async function listSharedWithLead(
  db: Kysely<Database>,
  roundIds: readonly string[],
): Promise<readonly string[]> {
  if (roundIds.length === 0) return []
  const rows = await db
    .selectFrom('round_share')
    .select('round_id')
    .where('round_id', 'in', roundIds)
    .where('audience', '=', 'ics-lead')
    .execute()
  return rows.map((row) => row.round_id)
}
