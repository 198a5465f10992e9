import type { Kysely } from 'kysely'
import type { ActivityMarkRow } from '../catalogue-tables'
import type { Database } from '../database'

/** What a person has done before or said is not for them, by activity. */
export async function listActivityMarks(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly ActivityMarkRow[]> {
  return db
    .selectFrom('activity_mark')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('activity_id')
    .execute()
}

/** Marks an activity for a person; what they said of it before is replaced. */
export async function setActivityMark(db: Kysely<Database>, mark: ActivityMarkRow): Promise<void> {
  const { kind, reason, marked_at } = mark
  await db
    .insertInto('activity_mark')
    .values(mark)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'activity_id']).doUpdateSet({ kind, reason, marked_at }),
    )
    .execute()
}

export async function deleteActivityMark(
  db: Kysely<Database>,
  personId: string,
  activityId: string,
): Promise<void> {
  await db
    .deleteFrom('activity_mark')
    .where('person_id', '=', personId)
    .where('activity_id', '=', activityId)
    .execute()
}
