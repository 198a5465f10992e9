import { listAssessments } from '../../db/queries/assessments.server'
import { listGoalNotes } from '../../db/queries/goal-notes.server'
import { listGoals } from '../../db/queries/plan-goals.server'
import { listPlans } from '../../db/queries/plans.server'
import { type Actor, can } from '../domain/access/can'
import type { DescribedGoal } from '../domain/plan/described-goal'
import { listGoalsOfPlan } from '../domain/plan/list-goals-of-plan'
import { offerCarryingOver } from '../domain/plan/offer-carrying-over'
import { openGoalsAtMost, type Plan } from '../domain/plan/plan'
import type { Deps } from './deps'
import { describeGoals } from './describe-goals'

export type OwnPlan = Readonly<{
  current: Readonly<{ plan: Plan; goals: readonly DescribedGoal[] }> | null
  /** Whether another goal can be added (J3). */
  hasRoom: boolean
  /** The later assessment on which goals can be carried over; null if there is none. */
  offer: Readonly<{ assessmentId: string; title: string; submittedAt: string }> | null
  /** The latest first. */
  earlier: readonly Readonly<{
    plan: Plan
    goals: readonly (DescribedGoal & Readonly<{ isCarriedOver: boolean }>)[]
  }>[]
  /** The latest submitted profile about oneself: where a plan begins. */
  latestProfile: Readonly<{ assessmentId: string; title: string; submittedAt: string }> | null
}>

/** The actor's plan with all that came of it, and their earlier ones; null for nobody. */
export async function readOwnPlan(deps: Deps, actor: Actor): Promise<OwnPlan | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return null
  const [plans, goals, notes, assessments] = await Promise.all([
    listPlans(deps.db, actor.personId),
    listGoals(deps.db, actor.personId),
    listGoalNotes(deps.db, actor.personId),
    listAssessments(deps.db, actor.personId),
  ])
  const described = await describeGoals(deps, actor.personId, goals, notes)
  const submitted = assessments.flatMap((row) => {
    const questionnaire = deps.library.find(`${row.questionnaire_id}@${row.questionnaire_version}`)
    return row.submitted_at !== null && questionnaire
      ? [{ id: row.id, questionnaire: questionnaire.id, submittedAt: row.submitted_at, of: questionnaire }]
      : []
  })
  const name = ({ id, submittedAt, of }: (typeof submitted)[number]) => ({
    assessmentId: id,
    title: of.title,
    submittedAt,
  })
  const plan = plans.find(({ endedAt }) => endedAt === null)
  const own = described.filter(({ planId }) => planId === plan?.id)
  const offered = plan && offerCarryingOver(plan, own, submitted)
  const offer = submitted.find(({ id }) => id === offered?.id)
  const profiles = submitted
    .filter(({ of }) => of.about === 'self' && of.scales.length > 0)
    .sort((one, other) => other.submittedAt.localeCompare(one.submittedAt))
  return {
    current: plan ? { plan, goals: own } : null,
    hasRoom: own.filter(({ state }) => state === 'open').length < openGoalsAtMost,
    offer: offer ? name(offer) : null,
    earlier: plans
      .filter(({ endedAt }) => endedAt !== null)
      .map((ended) => ({ plan: ended, goals: listGoalsOfPlan(ended, plans, described) })),
    latestProfile: profiles[0] ? name(profiles[0]) : null,
  }
}
