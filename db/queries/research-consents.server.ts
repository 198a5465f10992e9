import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** Whether somebody lets scores of their own be exported for research. */
export async function hasResearchConsent(db: Kysely<Database>, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('research_consent')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export async function giveResearchConsent(db: Kysely<Database>, personId: string, at: string): Promise<void> {
  await db
    .insertInto('research_consent')
    .values({ person_id: personId, given_at: at })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}

export async function endResearchConsent(db: Kysely<Database>, personId: string): Promise<void> {
  await db.deleteFrom('research_consent').where('person_id', '=', personId).execute()
}
