import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** Notes that mail could not be brought to an address, with the day of the last time. */
export async function addUnreachableAddress(
  db: Kysely<Database>,
  { email, failedOn }: Readonly<{ email: string; failedOn: string }>,
): Promise<void> {
  await db
    .insertInto('unreachable_address')
    .values({ email, failed_on: failedOn })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ failed_on: failedOn }))
    .execute()
}

/** Forgets that an address could not be reached: it was. */
export async function deleteUnreachableAddress(db: Kysely<Database>, email: string): Promise<void> {
  await db.deleteFrom('unreachable_address').where('email', '=', email).execute()
}

/** Addresses that the last mail could not be brought to, the latest first. D9: not of what kind it was. */
export async function listUnreachableAddresses(
  db: Kysely<Database>,
): Promise<readonly Readonly<{ email: string; failedOn: string }>[]> {
  return db
    .selectFrom('unreachable_address')
    .select(['email', 'failed_on as failedOn'])
    .orderBy('failed_on', 'desc')
    .orderBy('email')
    .execute()
}

/** Which of some addresses the last mail could not be brought to. */
export async function listUnreachableAmong(
  db: Kysely<Database>,
  emails: readonly string[],
): Promise<readonly string[]> {
  if (emails.length === 0) return []
  const rows = await db
    .selectFrom('unreachable_address')
    .select('email')
    .where('email', 'in', emails)
    .orderBy('email')
    .execute()
  return rows.map(({ email }) => email)
}
