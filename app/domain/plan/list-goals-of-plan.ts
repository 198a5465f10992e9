import type { Goal, Plan } from './plan'

/**
 * The goals that a plan held, in their order, with whether they have been carried over to a later one since. A goal that was
 * carried over stood in every plan between (J8).
 */
export function listGoalsOfPlan<G extends Pick<Goal, 'planId' | 'createdAt'>>(
  plan: Plan,
  plans: readonly Plan[],
  goals: readonly G[],
): readonly (G & Readonly<{ isCarriedOver: boolean }>)[] {
  const later = new Set(plans.filter(({ createdAt }) => createdAt > plan.createdAt).map(({ id }) => id))
  const wasHere = ({ planId, createdAt }: G) =>
    plan.endedAt !== null && createdAt < plan.endedAt && later.has(planId)
  return goals
    .filter((goal) => goal.planId === plan.id || wasHere(goal))
    .map((goal) => ({ ...goal, isCarriedOver: goal.planId !== plan.id }))
}
