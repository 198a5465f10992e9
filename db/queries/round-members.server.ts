import type { Kysely } from 'kysely'
import type { MemberFacts } from '../../app/domain/round/round'
import type { Database } from '../database'
import type { RoundMemberRow } from '../round-tables'

type RoundKey = Readonly<{ teamId: string; roundId: string }>

/** Adds a member to a round; one who left and comes back belongs to it again. */
export async function addRoundMember(
  db: Kysely<Database>,
  { teamId, roundId, personId, at }: RoundKey & Readonly<{ personId: string; at: string }>,
): Promise<void> {
  await db
    .insertInto('round_member')
    .values({
      team_id: teamId,
      round_id: roundId,
      person_id: personId,
      joined_at: at,
      left_at: null,
      sector: null,
      function: null,
      tier: null,
      reminders: 0,
      reminded_on: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['team_id', 'round_id', 'person_id']).doUpdateSet({ left_at: null }),
    )
    .execute()
}

/** Who belongs to a round now, by when they joined. */
export async function listRoundMembers(
  db: Kysely<Database>,
  { teamId, roundId }: RoundKey,
): Promise<readonly RoundMemberRow[]> {
  return db
    .selectFrom('round_member')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('left_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('person_id')
    .execute()
}

/** Whether a person belongs, or when it closed belonged, to a round. */
export async function isRoundMember(
  db: Kysely<Database>,
  { teamId, roundId, personId }: RoundKey & Readonly<{ personId: string }>,
): Promise<boolean> {
  const row = await db
    .selectFrom('round_member')
    .select('person_id')
    .where('team_id', '=', teamId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What members say of themselves in a team, by person. */
export async function listMemberFacts(
  db: Kysely<Database>,
  teamId: string,
): Promise<ReadonlyMap<string, MemberFacts>> {
  const rows = await db.selectFrom('member_facts').selectAll().where('team_id', '=', teamId).execute()
  return new Map(
    rows.map((row) => [row.person_id, { sector: row.sector, function: row.function, tier: row.tier }]),
  )
}
