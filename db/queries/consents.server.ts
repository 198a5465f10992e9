import type { Kysely } from 'kysely'
import type { Database } from '../database'

export async function hasConsent(db: Kysely<Database>, personId: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('consent')
    .select('version')
    .where('person_id', '=', personId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a person agreed to a version of the notice; the first time counts. */
export async function insertConsent(
  db: Kysely<Database>,
  consent: Readonly<{ personId: string; version: number; givenAt: string }>,
): Promise<void> {
  await db
    .insertInto('consent')
    .values({ person_id: consent.personId, version: consent.version, given_at: consent.givenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
