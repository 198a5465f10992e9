import { deleteGoalNote } from '../../db/queries/goal-notes.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Removes a note of one of the actor's own goals. False if there is none. */
export async function removeGoalNote(
  deps: Deps,
  actor: Actor,
  note: Readonly<{ goalId: string; noteId: string }>,
): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return false
  return deleteGoalNote(deps.db, { personId: actor.personId, goalId: note.goalId, id: note.noteId })
}
