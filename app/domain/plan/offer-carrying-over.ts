import type { Goal, Plan } from './plan'

/** A submitted assessment, as far as it matters here. */
type Submitted = Readonly<{ id: string; questionnaire: string; submittedAt: string }>

/**
 * The assessment on which open goals can be carried over to a new plan (J8): the latest that was submitted since the plan
 * was begun, of a questionnaire that the plan or one of its open goals was made from. Null without one, or without open
 * goals.
 * @param submitted the person's own, in any order, the one that the plan was made from included while it is there
 */
export function offerCarryingOver(
  plan: Plan,
  goals: readonly Goal[],
  submitted: readonly Submitted[],
): Submitted | null {
  const open = goals.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const questionnaireOf = (id: string | null) => submitted.find((one) => one.id === id)?.questionnaire
  const asked = new Set([
    questionnaireOf(plan.assessmentId),
    ...open.map(({ about, assessmentId }) => about?.questionnaire ?? questionnaireOf(assessmentId)),
  ])
  return submitted
    .filter(
      ({ id, questionnaire, submittedAt }) =>
        asked.has(questionnaire) && submittedAt > plan.createdAt && id !== plan.assessmentId,
    )
    .reduce<Submitted | null>(
      (last, one) => (last === null || one.submittedAt > last.submittedAt ? one : last),
      null,
    )
}
