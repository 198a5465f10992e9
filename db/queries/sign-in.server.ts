import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../database'
import { insertMail } from './outgoing-mail.server'

export type SignInRequestRow = Selectable<Database['sign_in_request']>

type NewSignInRequest = Readonly<{
  id: string
  email: string
  tokenHash: string
  codeHash: string
  returnTo: string
  createdAt: string
  expiresAt: string
}>

export async function insertSignInRequest(db: Kysely<Database>, request: NewSignInRequest): Promise<void> {
  await db
    .insertInto('sign_in_request')
    .values({
      id: request.id,
      email: request.email,
      token_hash: request.tokenHash,
      code_hash: request.codeHash,
      return_to: request.returnTo,
      created_at: request.createdAt,
      expires_at: request.expiresAt,
      wrong_codes: 0,
      used_at: null,
    })
    .execute()
}

/** Adds a request and, in the same transaction, the mail it asks for, due at once: both or neither. */
export async function insertMailedSignInRequest(
  db: Kysely<Database>,
  request: Omit<NewSignInRequest, 'tokenHash' | 'codeHash'>,
): Promise<void> {
  // No hash is like this: before its mail is made, no link and no code belong to a request.
  const none = `not sent: ${request.id}`
  await db.transaction().execute(async (transaction) => {
    await insertSignInRequest(transaction, { ...request, tokenHash: none, codeHash: none })
    await insertMail(transaction, {
      id: request.id,
      kind: 'sign-in',
      dueAt: request.createdAt,
      expiresAt: request.expiresAt,
    })
  })
}

/** Says which link and code belong to a request from now on. */
export async function setSignInHashes(
  db: Kysely<Database>,
  request: Readonly<{ id: string; tokenHash: string; codeHash: string }>,
): Promise<void> {
  await db
    .updateTable('sign_in_request')
    .set({ token_hash: request.tokenHash, code_hash: request.codeHash })
    .where('id', '=', request.id)
    .execute()
}

export async function findSignInRequest(
  db: Kysely<Database>,
  by: Readonly<{ id: string }> | Readonly<{ tokenHash: string }>,
): Promise<SignInRequestRow | undefined> {
  const query = db.selectFrom('sign_in_request').selectAll()
  return 'id' in by
    ? query.where('id', '=', by.id).executeTakeFirst()
    : query.where('token_hash', '=', by.tokenHash).executeTakeFirst()
}

/** Marks a request as used. True for one caller only, however many try at once; never after it has expired. */
export async function claimSignInRequest(db: Kysely<Database>, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('sign_in_request')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Counts one attempt at the code. False once `limit` attempts have been made. */
export async function countCodeAttempt(db: Kysely<Database>, id: string, limit: number): Promise<boolean> {
  const result = await db
    .updateTable('sign_in_request')
    .set((row) => ({ wrong_codes: row('wrong_codes', '+', 1) }))
    .where('id', '=', id)
    .where('wrong_codes', '<', limit)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function deleteExpiredSignInRequests(db: Kysely<Database>, before: string): Promise<void> {
  await db.deleteFrom('sign_in_request').where('expires_at', '<', before).execute()
}
