import type { Kysely } from 'kysely'
import type { MemberFacts } from '../../app/domain/round/round'
import type { Database } from '../database'

type FactsKey = Readonly<{ teamId: string; personId: string }>

/** Keeps what a member says of themselves in a team, in place of what they said before. */
export async function saveMemberFacts(
  db: Kysely<Database>,
  { teamId, personId }: FactsKey,
  { sector, function: held, tier }: MemberFacts,
  statedAt: string,
): Promise<void> {
  const values = { sector, function: held, tier, stated_at: statedAt }
  await db
    .insertInto('member_facts')
    .values({ team_id: teamId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['team_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** What a member said of themselves in a team; undefined if they have not. */
export async function findMemberFacts(
  db: Kysely<Database>,
  { teamId, personId }: FactsKey,
): Promise<MemberFacts | undefined> {
  return db
    .selectFrom('member_facts')
    .select(['sector', 'function', 'tier'])
    .where('team_id', '=', teamId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** The facts of the post that a person stated last, with its organisation's sector; undefined if they have none. */
export async function findFactsOfPost(
  db: Kysely<Database>,
  personId: string,
): Promise<MemberFacts | undefined> {
  const row = await db
    .selectFrom('post')
    .leftJoin('organisation', 'organisation.id', 'post.organisation_id')
    .select(['organisation.sector', 'post.function', 'post.tier'])
    .where('person_id', '=', personId)
    .orderBy('post.id', 'desc')
    .executeTakeFirst()
  return row
}

/** Forgets what somebody said of themselves in a team that they have left. */
export async function deleteMemberFacts(db: Kysely<Database>, { teamId, personId }: FactsKey): Promise<void> {
  await db
    .deleteFrom('member_facts')
    .where('team_id', '=', teamId)
    .where('person_id', '=', personId)
    .execute()
}
