import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../database'

export type ProviderSignInRow = Selectable<Database['provider_sign_in']>

export async function insertProviderSignIn(
  db: Kysely<Database>,
  signIn: Readonly<{
    id: string
    provider: string
    stateHash: string
    returnTo: string
    createdAt: string
    expiresAt: string
  }>,
): Promise<void> {
  await db
    .insertInto('provider_sign_in')
    .values({
      id: signIn.id,
      provider: signIn.provider,
      state_hash: signIn.stateHash,
      return_to: signIn.returnTo,
      issuer: null,
      subject: null,
      email: null,
      created_at: signIn.createdAt,
      expires_at: signIn.expiresAt,
      returned_at: null,
      used_at: null,
    })
    .execute()
}

export async function findProviderSignIn(
  db: Kysely<Database>,
  by: Readonly<{ id: string }> | Readonly<{ stateHash: string }>,
): Promise<ProviderSignInRow | undefined> {
  const query = db.selectFrom('provider_sign_in').selectAll()
  return 'id' in by
    ? query.where('id', '=', by.id).executeTakeFirst()
    : query.where('state_hash', '=', by.stateHash).executeTakeFirst()
}

/** Marks that somebody came back. True for one caller only, however many try; never after it has expired. */
export async function claimProviderReturn(db: Kysely<Database>, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('provider_sign_in')
    .set({ returned_at: now })
    .where('id', '=', id)
    .where('returned_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Keeps who came back, while they are asked to confirm. */
export async function setProvidedIdentity(
  db: Kysely<Database>,
  id: string,
  identity: Readonly<{ issuer: string; subject: string; verifiedEmail: string | null }>,
): Promise<void> {
  await db
    .updateTable('provider_sign_in')
    .set({ issuer: identity.issuer, subject: identity.subject, email: identity.verifiedEmail })
    .where('id', '=', id)
    .execute()
}

/** Marks as used what somebody came back with. True for one caller only; never after it has expired. */
export async function claimProviderSignIn(db: Kysely<Database>, id: string, now: string): Promise<boolean> {
  const result = await db
    .updateTable('provider_sign_in')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('returned_at', 'is not', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function deleteExpiredProviderSignIns(db: Kysely<Database>, before: string): Promise<void> {
  await db.deleteFrom('provider_sign_in').where('expires_at', '<', before).execute()
}
