import { listGoalNotes } from '../../db/queries/goal-notes.server'
import { listGoals } from '../../db/queries/plan-goals.server'
import { listPlans } from '../../db/queries/plans.server'
import type { DescribedGoal } from '../domain/plan/described-goal'
import type { Deps } from './deps'
import { describeGoals } from './describe-goals'

/**
 * The goals of somebody's current plan as a person sees them with whom it is shared: with progress, without reflections, and
 * without scores of assessments that weren't shared (J14). For use cases that have asked.
 */
export async function readPlanToShare(deps: Deps, ownerId: string): Promise<readonly DescribedGoal[]> {
  const plan = (await listPlans(deps.db, ownerId)).find(({ endedAt }) => endedAt === null)
  const goals = (await listGoals(deps.db, ownerId)).filter(({ planId }) => planId === plan?.id)
  const notes = (await listGoalNotes(deps.db, ownerId)).filter(({ kind }) => kind === 'progress')
  const described = await describeGoals(deps, ownerId, goals, notes)
  return described.map((goal) => ({ ...goal, change: null }))
}
