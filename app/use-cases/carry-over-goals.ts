import { listAssessments } from '../../db/queries/assessments.server'
import { listGoals, moveGoals, setGoalState } from '../../db/queries/plan-goals.server'
import { endPlan, insertPlan, listPlans } from '../../db/queries/plans.server'
import { type Actor, can } from '../domain/access/can'
import { offerCarryingOver } from '../domain/plan/offer-carrying-over'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'

/**
 * Ends the actor's current plan and begins the next with those of its open goals that they chose, notes and all; the other
 * open ones are set aside (J8). Where none is chosen the plan only ends.
 * @returns 'not-offered' where there is no later assessment, or it was done already
 */
export async function carryOverGoals(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ planId: string; goalIds: readonly string[] }>,
): Promise<'carried-over' | 'not-offered'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return 'not-offered'
  const { personId } = actor
  const now = deps.now().toISOString()
  return inTransaction(deps, async (inside) => {
    const plan = (await listPlans(inside.db, personId)).find(({ id }) => id === input.planId)
    const goals = (await listGoals(inside.db, personId)).filter(({ planId }) => planId === input.planId)
    const submitted = (await listAssessments(inside.db, personId)).flatMap((row) =>
      row.submitted_at === null
        ? []
        : [{ id: row.id, questionnaire: row.questionnaire_id, submittedAt: row.submitted_at }],
    )
    const offer = plan && offerCarryingOver(plan, goals, submitted)
    if (!offer || !(await endPlan(inside.db, { personId, id: plan.id, now }))) return 'not-offered'
    const open = goals.filter(({ state }) => state === 'open')
    const chosen = open.filter(({ id }) => input.goalIds.includes(id))
    for (const { id, version } of open.filter((goal) => !chosen.includes(goal))) {
      await setGoalState(inside.db, { personId, id }, { version, state: 'set-aside', doneOn: null, now })
    }
    if (chosen.length === 0) return 'carried-over'
    const next = deps.newId()
    await insertPlan(inside.db, { personId, id: next, assessmentId: offer.id, carriedFrom: plan.id, now })
    await moveGoals(inside.db, { personId, from: plan.id, to: next, ids: chosen.map(({ id }) => id) })
    return 'carried-over'
  })
}
