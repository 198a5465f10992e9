import { findGoal, listGoals, setGoalState } from '../../db/queries/plan-goals.server'
import { lockCurrentPlan } from '../../db/queries/plans.server'
import { type Actor, can } from '../domain/access/can'
import { type GoalState, openGoalsAtMost } from '../domain/plan/plan'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { todayOf } from './today-of'

/**
 * Says that a goal of the actor's current plan is done, as of today, or set aside; or opens it again, while there is room for
 * it (J3, J6). Nothing changes where another tab has written meanwhile.
 */
export async function changeGoalState(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ goalId: string; version: number; state: GoalState }>,
): Promise<'changed' | 'not-found' | 'changed-meanwhile' | 'too-many'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return 'not-found'
  const key = { personId: actor.personId, id: input.goalId }
  if (!(await findGoal(deps.db, key))) return 'not-found'
  const now = deps.now().toISOString()
  return inTransaction(deps, async (inside) => {
    const plan = await lockCurrentPlan(inside.db, { personId: actor.personId, now })
    const goals = (await listGoals(inside.db, actor.personId)).filter(({ planId }) => planId === plan?.id)
    const goal = goals.find(({ id }) => id === input.goalId)
    if (!goal) return 'not-found'
    // Sent twice: it is what it was to be.
    if (goal.state === input.state) return 'changed'
    const open = goals.filter(({ state }) => state === 'open').length
    if (input.state === 'open' && open >= openGoalsAtMost) return 'too-many'
    const doneOn = input.state === 'done' ? todayOf(deps) : null
    const change = { version: input.version, state: input.state, doneOn, now }
    return (await setGoalState(inside.db, key, change)) ? 'changed' : 'changed-meanwhile'
  })
}
