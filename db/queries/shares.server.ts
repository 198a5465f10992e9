import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { ShareRow } from '../privacy-tables'

export type ShareView = Readonly<{ share_id: string; viewed_at: string }>

export async function insertShare(db: Kysely<Database>, share: ShareRow): Promise<void> {
  await db.insertInto('share').values(share).execute()
}

/** The shares of an assessment, or of all a person has shared, the latest first. */
export async function listSharesOf(
  db: Kysely<Database>,
  ownerId: string,
  assessmentId: string | null,
): Promise<readonly ShareRow[]> {
  const all = db.selectFrom('share').selectAll().where('owner_id', '=', ownerId)
  const some = assessmentId === null ? all : all.where('assessment_id', '=', assessmentId)
  return some.orderBy('id', 'desc').execute()
}

/** Each time somebody looked at what a person shared, the latest first. */
export async function listShareViews(db: Kysely<Database>, ownerId: string): Promise<readonly ShareView[]> {
  return db
    .selectFrom('share_view')
    .select(['share_id', 'viewed_at'])
    .where('owner_id', '=', ownerId)
    .orderBy('id', 'desc')
    .execute()
}

/** A share by its id, whoever owns it: what stands in its link. */
export async function findShare(db: Kysely<Database>, id: string): Promise<ShareRow | undefined> {
  return db.selectFrom('share').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What is shown to an address, as long as it is, the latest first, with whose it is. */
export async function listSharesWith(
  db: Kysely<Database>,
  recipientEmail: string,
  now: string,
): Promise<readonly (ShareRow & Readonly<{ owner_email: string; owner_name: string | null }>)[]> {
  return db
    .selectFrom('share')
    .innerJoin('person', 'person.id', 'share.owner_id')
    .selectAll('share')
    .select(['person.email as owner_email', 'person.name as owner_name'])
    .where('recipient_email', '=', recipientEmail)
    .where('expires_at', '>', now)
    .where('taken_back_at', 'is', null)
    .orderBy('share.id', 'desc')
    .execute()
}

/** Takes a share back. False if there is none of that owner, or it was taken back before. */
export async function markTakenBack(
  db: Kysely<Database>,
  ownerId: string,
  id: string,
  now: string,
): Promise<boolean> {
  const result = await db
    .updateTable('share')
    .set({ taken_back_at: now })
    .where('owner_id', '=', ownerId)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function insertShareView(
  db: Kysely<Database>,
  view: Readonly<{ owner_id: string; share_id: string; id: string; viewed_at: string }>,
): Promise<void> {
  await db.insertInto('share_view').values(view).execute()
}
