import { listGoalNotes } from '../../db/queries/goal-notes.server'
import { findGoal } from '../../db/queries/plan-goals.server'
import { listPlans } from '../../db/queries/plans.server'
import { type Actor, can } from '../domain/access/can'
import type { DescribedGoal } from '../domain/plan/described-goal'
import type { Deps } from './deps'
import { describeGoals } from './describe-goals'

export type OwnGoal = Readonly<{
  goal: DescribedGoal
  /** Whether its plan is the current one: otherwise it is only read. */
  isCurrent: boolean
}>

/** A goal of one of the actor's own plans; null if there is none. */
export async function readOwnGoal(deps: Deps, actor: Actor, goalId: string): Promise<OwnGoal | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return null
  const found = await findGoal(deps.db, { personId: actor.personId, id: goalId })
  if (!found) return null
  const notes = await listGoalNotes(deps.db, actor.personId)
  const [goal] = await describeGoals(deps, actor.personId, [found], notes)
  const plan = (await listPlans(deps.db, actor.personId)).find(({ id }) => id === found.planId)
  return { goal: goal!, isCurrent: plan?.endedAt === null }
}
