import { type Actor, can } from '../domain/access/can'
import type { GoalChange } from '../domain/plan/compare-goal'
import type { DescribedGoal } from '../domain/plan/described-goal'
import type { Deps } from './deps'
import { readOwnPlan } from './read-own-plan'

/**
 * The goals of the actor's current plan whose scale an assessment of theirs asks anew, to be shown then and now beside its
 * profile (J9): those of which it is the latest answer. Empty for nobody.
 * @param submittedAt when that assessment was submitted
 */
export async function readGoalsThenAndNow(
  deps: Deps,
  actor: Actor,
  { questionnaire, submittedAt }: Readonly<{ questionnaire: string; submittedAt: string | null }>,
): Promise<readonly DescribedGoal[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return []
  const goals = (await readOwnPlan(deps, actor))?.current?.goals ?? []
  const isAskedAnew = (change: GoalChange) =>
    change.kind === 'compared' && change.now.submittedAt === submittedAt
  return goals.filter(
    ({ about, change }) => about?.questionnaire === questionnaire && change !== null && isAskedAnew(change),
  )
}
