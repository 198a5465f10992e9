import type { Kysely } from 'kysely'
import type { GoalNote } from '../../app/domain/plan/plan'
import type { Database } from '../database'

/** What a person noted of their goals, in the order of time. */
export async function listGoalNotes(db: Kysely<Database>, personId: string): Promise<readonly GoalNote[]> {
  return db
    .selectFrom('goal_note')
    .select(['id', 'goal_id as goalId', 'kind', 'text', 'written_at as writtenAt'])
    .where('person_id', '=', personId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
}

/** Adds a note; sent twice, it is written once. */
export async function insertGoalNote(db: Kysely<Database>, personId: string, note: GoalNote): Promise<void> {
  await db
    .insertInto('goal_note')
    .values({
      person_id: personId,
      goal_id: note.goalId,
      id: note.id,
      kind: note.kind,
      text: note.text,
      written_at: note.writtenAt,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'id']).doNothing())
    .execute()
}

/** Removes a note. False if there is none. */
export async function deleteGoalNote(
  db: Kysely<Database>,
  { personId, goalId, id }: Readonly<{ personId: string; goalId: string; id: string }>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('goal_note')
    .where('person_id', '=', personId)
    .where('goal_id', '=', goalId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
