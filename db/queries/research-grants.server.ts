import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { ResearchGrantRow } from '../research-tables'

export type Researcher = ResearchGrantRow & Readonly<{ email: string; name: string | null }>

/** Who may export for research, today or from a later day on. */
export async function listResearchers(db: Kysely<Database>, today: string): Promise<readonly Researcher[]> {
  return db
    .selectFrom('research_grant')
    .innerJoin('person', 'person.id', 'research_grant.person_id')
    .selectAll('research_grant')
    .select(['person.email', 'person.name'])
    .where('ends_on', '>', today)
    .orderBy('person.email')
    .orderBy('research_grant.id')
    .execute()
}

/** What somebody may export for on a day; undefined for nothing. */
export async function findHeldResearchGrant(
  db: Kysely<Database>,
  personId: string,
  today: string,
): Promise<ResearchGrantRow | undefined> {
  return db
    .selectFrom('research_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .where('starts_on', '<=', today)
    .where('ends_on', '>', today)
    .orderBy('ends_on', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function insertResearchGrant(db: Kysely<Database>, grant: ResearchGrantRow): Promise<void> {
  await db.insertInto('research_grant').values(grant).execute()
}

/** Ends it today; false where there is none that is still to end. */
export async function endResearchGrant(
  db: Kysely<Database>,
  { personId, id, today }: Readonly<{ personId: string; id: string; today: string }>,
): Promise<boolean> {
  const result = await db
    .updateTable('research_grant')
    .set({ ends_on: today })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('ends_on', '>', today)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Deletes those that ended before a day. Gives how many. */
export async function deleteResearchGrantsEndedBefore(db: Kysely<Database>, day: string): Promise<number> {
  const result = await db.deleteFrom('research_grant').where('ends_on', '<', day).executeTakeFirst()
  return Number(result.numDeletedRows)
}
