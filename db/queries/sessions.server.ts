import type { Kysely } from 'kysely'
import type { Database, PersonRow } from '../database'

export async function insertSession(
  db: Kysely<Database>,
  session: Readonly<{ tokenHash: string; personId: string; createdAt: string; expiresAt: string }>,
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The person whose session this is, while it lasts. */
export async function findPersonOfSession(
  db: Kysely<Database>,
  tokenHash: string,
  now: string,
): Promise<PersonRow | undefined> {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .selectAll('person')
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .executeTakeFirst()
}

export async function deleteSession(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredSessions(db: Kysely<Database>, now: string): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
