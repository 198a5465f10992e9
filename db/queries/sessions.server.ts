import type { Kysely, Selectable } from 'kysely'
import { compileOnce } from '../compile-once.server'
import type { Database, PersonRow } from '../database'

export type SessionRow = Pick<
  Selectable<Database['session']>,
  'id' | 'browser' | 'created_at' | 'last_seen_at' | 'expires_at'
>
type SessionOfPerson = PersonRow & Readonly<{ session_seen_at: string; session_expires_at: string }>

export async function insertSession(
  db: Kysely<Database>,
  session: Readonly<{
    tokenHash: string
    id: string
    personId: string
    browser: string
    createdAt: string
    expiresAt: string
  }>,
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      id: session.id,
      browser: session.browser,
      last_seen_at: session.createdAt,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The person whose session this is, with what is known of it, while it lasts and has been used since `idleSince`. */
export async function findPersonOfSession(
  db: Kysely<Database>,
  tokenHash: string,
  { now, idleSince }: Readonly<{ now: string; idleSince: string }>,
): Promise<SessionOfPerson | undefined> {
  const { rows } = await personOfSession(db, { tokenHash, now, idleSince })
  return rows[0]
}

const personOfSession = compileOnce(
  (db, { tokenHash, now, idleSince }: Readonly<{ tokenHash: string; now: string; idleSince: string }>) =>
    db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .selectAll('person')
      .select(['session.last_seen_at as session_seen_at', 'session.expires_at as session_expires_at'])
      .where('session.token_hash', '=', tokenHash)
      .where('session.expires_at', '>', now)
      .where('session.last_seen_at', '>', idleSince),
)

/** Says when a session was last used. */
export async function touchSession(db: Kysely<Database>, tokenHash: string, now: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('token_hash', '=', tokenHash)
    .where('last_seen_at', '<', now)
    .execute()
}

/** Says what a session was begun in. */
export async function setSessionBrowser(
  db: Kysely<Database>,
  tokenHash: string,
  browser: string,
): Promise<void> {
  await db.updateTable('session').set({ browser }).where('token_hash', '=', tokenHash).execute()
}

/** A person's sessions that haven't ended, the last used first; `isOwn` marks the one of this token. */
export async function listSessions(
  db: Kysely<Database>,
  personId: string,
  { now, idleSince, tokenHash }: Readonly<{ now: string; idleSince: string; tokenHash: string | null }>,
): Promise<readonly (SessionRow & Readonly<{ isOwn: boolean }>)[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ token_hash, id, browser, created_at, last_seen_at, expires_at }) => ({
    id,
    browser,
    created_at,
    last_seen_at,
    expires_at,
    isOwn: token_hash === tokenHash,
  }))
}

export async function deleteSession(db: Kysely<Database>, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends one of a person's sessions, or all of them: gives how many. */
export async function deleteSessionsOf(
  db: Kysely<Database>,
  personId: string,
  id: string | null,
): Promise<number> {
  const all = db.deleteFrom('session').where('person_id', '=', personId)
  const result = await (id === null ? all : all.where('id', '=', id)).executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function deleteExpiredSessions(db: Kysely<Database>, now: string): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
