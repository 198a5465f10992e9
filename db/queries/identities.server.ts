import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../database'

export type IdentityRow = Selectable<Database['identity']>
type Key = Readonly<{ issuer: string; subject: string }>

/** Whose a provider's identity is. */
export async function findOwnerOfIdentity(
  db: Kysely<Database>,
  { issuer, subject }: Key,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.person_id
}

/** Links an identity with a person. False, and nothing written, if it is somebody's already. */
export async function insertIdentity(
  db: Kysely<Database>,
  identity: Key & Readonly<{ personId: string; createdAt: string }>,
): Promise<boolean> {
  const result = await db
    .insertInto('identity')
    .values({
      issuer: identity.issuer,
      subject: identity.subject,
      person_id: identity.personId,
      created_at: identity.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** A person's identities, the first linked first. */
export async function listIdentitiesOf(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly IdentityRow[]> {
  return db
    .selectFrom('identity')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('issuer')
    .orderBy('subject')
    .execute()
}

/** Takes an identity from its person. False if it isn't theirs. */
export async function deleteIdentityOf(
  db: Kysely<Database>,
  personId: string,
  { issuer, subject }: Key,
): Promise<boolean> {
  const result = await db
    .deleteFrom('identity')
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
