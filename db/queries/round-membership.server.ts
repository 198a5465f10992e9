import type { Kysely } from 'kysely'
import type { Day } from '../../app/domain/field/field'
import type { MemberFacts } from '../../app/domain/round/round'
import type { Database } from '../database'
import type { RoundMemberRow } from '../round-tables'

type MemberKey = Readonly<{ teamId: string; roundId: string; personId: string }>

/** Notes that a member left a round that is open: they no longer count in it. */
export async function markRoundMemberLeft(
  db: Kysely<Database>,
  key: MemberKey & Readonly<{ at: string }>,
): Promise<void> {
  await whereMember(db.updateTable('round_member').set({ left_at: key.at }), key).execute()
}

/** Fixes what a member says of themselves in a round that closes: what it may be broken down by. */
export async function fixMemberFacts(
  db: Kysely<Database>,
  key: MemberKey,
  { sector, function: held, tier }: MemberFacts,
): Promise<void> {
  await whereMember(db.updateTable('round_member').set({ sector, function: held, tier }), key).execute()
}

/** A person's row in a round, whether or not they have left. */
export async function findRoundMember(
  db: Kysely<Database>,
  { teamId, roundId, personId }: MemberKey,
): Promise<RoundMemberRow | undefined> {
  return db
    .selectFrom('round_member')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** The open rounds that a person belongs to, those that close first first. */
export async function listOpenRoundsOf(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly Readonly<{ roundId: string; team: string }>[]> {
  return db
    .selectFrom('round_member')
    .innerJoin('round', (join) =>
      join
        .onRef('round.team_id', '=', 'round_member.team_id')
        .onRef('round.id', '=', 'round_member.round_id'),
    )
    .innerJoin('team', 'team.id', 'round.team_id')
    .select(['round.id as roundId', 'team.name as team'])
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .where('state', '=', 'open')
    .orderBy('closes_on')
    .orderBy('round.id')
    .execute()
}

/** Notes a reminder, for one caller a day and person: false if they had one today, of this round or another. */
export async function noteReminder(
  db: Kysely<Database>,
  key: MemberKey & Readonly<{ today: Day }>,
): Promise<boolean> {
  const reminded = await db
    .selectFrom('round_member')
    .select('round_id')
    .where('person_id', '=', key.personId)
    .where('reminded_on', '=', key.today)
    .executeTakeFirst()
  if (reminded) return false
  await whereMember(
    db.updateTable('round_member').set((row) => ({
      reminders: row('reminders', '+', 1),
      reminded_on: key.today,
    })),
    key,
  ).execute()
  return true
}

/** The same for changes of one row: whose it is. */
function whereMember<Q extends { where: (column: 'team_id', operator: '=', value: string) => Q }>(
  query: Q,
  { teamId, roundId, personId }: MemberKey,
): Q {
  return query
    .where('team_id', '=', teamId)
    .where('round_id' as 'team_id', '=', roundId)
    .where('person_id' as 'team_id', '=', personId)
}
