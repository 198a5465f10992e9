import { insertGoalNote } from '../../db/queries/goal-notes.server'
import { findGoal } from '../../db/queries/plan-goals.server'
import { type Actor, can } from '../domain/access/can'
import type { GoalNote } from '../domain/plan/plan'
import type { Deps } from './deps'

/** Notes progress with one of the actor's own goals, or what they think of it; sent twice, once. False without that goal. */
export async function writeGoalNote(
  deps: Deps,
  actor: Actor,
  note: Omit<GoalNote, 'writtenAt'>,
): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return false
  if (!(await findGoal(deps.db, { personId: actor.personId, id: note.goalId }))) return false
  await insertGoalNote(deps.db, actor.personId, { ...note, writtenAt: deps.now().toISOString() })
  return true
}
