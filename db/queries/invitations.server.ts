import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { InvitationRow } from '../field-tables'

export async function insertInvitation(db: Kysely<Database>, invitation: InvitationRow): Promise<void> {
  await db.insertInto('invitation').values(invitation).execute()
}

export async function findInvitation(db: Kysely<Database>, id: string): Promise<InvitationRow | undefined> {
  return db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What waits for an address, the oldest first. */
export async function listInvitationsFor(
  db: Kysely<Database>,
  email: string,
  now: string,
): Promise<readonly InvitationRow[]> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .orderBy('id')
    .execute()
}

/** Invitations to one of these roles in a place (null: the whole) that can still be taken. */
export async function listInvitationsIn(
  db: Kysely<Database>,
  { role, placeId, now }: Readonly<{ role: string; placeId: string | null; now: string }>,
): Promise<readonly InvitationRow[]> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('role', '=', role)
    .where('place_id', placeId === null ? 'is' : '=', placeId)
    .where('expires_at', '>', now)
    .orderBy('email')
    .execute()
}

/** Takes an invitation away, taken, declined or withdrawn: true for one caller only. */
export async function deleteInvitation(db: Kysely<Database>, id: string): Promise<boolean> {
  const result = await db.deleteFrom('invitation').where('id', '=', id).executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
