import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { GuideRow } from '../guide-tables'

/** Adds a guide: false where its owner has a copy of the same already. */
export async function insertGuide(db: Kysely<Database>, guide: GuideRow): Promise<boolean> {
  const result = await db
    .insertInto('guide')
    .values(guide)
    .onConflict((conflict) => conflict.columns(['owner_id', 'from_id']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

export async function findGuide(db: Kysely<Database>, id: string): Promise<GuideRow | undefined> {
  return db.selectFrom('guide').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An ICS's copy of an academy's guide. */
export async function findCopyOfGuide(
  db: Kysely<Database>,
  { icsId, guideId }: Readonly<{ icsId: string; guideId: string }>,
): Promise<GuideRow | undefined> {
  return db
    .selectFrom('guide')
    .selectAll()
    .where('owner_id', '=', icsId)
    .where('from_id', '=', guideId)
    .executeTakeFirst()
}

/** The guides of some owners, by title. */
export async function listGuidesOf(
  db: Kysely<Database>,
  ownerIds: readonly string[],
): Promise<readonly GuideRow[]> {
  if (ownerIds.length === 0) return []
  return db
    .selectFrom('guide')
    .selectAll()
    .where('owner_id', 'in', ownerIds)
    .orderBy('title')
    .orderBy('id')
    .execute()
}

/** Changes a guide as it was read: false where somebody else has changed it meanwhile. */
export async function updateGuide(
  db: Kysely<Database>,
  { id, owner_id: ownerId, version }: Pick<GuideRow, 'id' | 'owner_id' | 'version'>,
  changes: Partial<Pick<GuideRow, 'kind' | 'title' | 'text' | 'state'>> & Pick<GuideRow, 'changed_at'>,
): Promise<boolean> {
  const result = await db
    .updateTable('guide')
    .set({ ...changes, version: version + 1 })
    .where('owner_id', '=', ownerId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}
