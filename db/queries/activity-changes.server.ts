import type { Kysely } from 'kysely'
import type { ActivityChange } from '../../app/domain/development/list-activity-changes'
import type { Database } from '../database'

type Key = Readonly<{ catalogueId: string; id: string }>

/** Keeps what changed in an activity. */
export async function insertActivityChange(
  db: Kysely<Database>,
  key: Key & Readonly<{ changeId: string; at: string }>,
  changes: readonly ActivityChange[],
): Promise<void> {
  await db
    .insertInto('activity_change')
    .values({
      catalogue_id: key.catalogueId,
      activity_id: key.id,
      id: key.changeId,
      changed_at: key.at,
      changes: JSON.stringify(changes),
    })
    .execute()
}

/** What changed in an activity and when, the latest first. */
export async function listActivityChangesOf(
  db: Kysely<Database>,
  { catalogueId, id }: Key,
): Promise<readonly Readonly<{ at: string; changes: readonly ActivityChange[] }>[]> {
  const rows = await db
    .selectFrom('activity_change')
    .select(['changed_at', 'changes'])
    .where('catalogue_id', '=', catalogueId)
    .where('activity_id', '=', id)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    at: row.changed_at,
    changes: JSON.parse(row.changes) as readonly ActivityChange[],
  }))
}

/** Whether an activity has ever been in another state than the one it was made in. */
export async function hasChangedState(db: Kysely<Database>, key: Key): Promise<boolean> {
  const kept = await listActivityChangesOf(db, key)
  return kept.some(({ changes }) => changes.some(({ field }) => field === 'state'))
}
