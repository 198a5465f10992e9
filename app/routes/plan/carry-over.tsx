import { Form } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { DateText } from '~/components/page-layout/date-text'
import type { Plan } from '~/domain/plan/plan'
import type { DescribedGoal } from '~/domain/plan/described-goal'
import type { OwnPlan } from '~/use-cases/read-own-plan'

/** Offers to take open goals along to a new plan, once there is a later assessment. */
export function CarryOver({
  offer,
  plan,
  goals,
}: {
  offer: NonNullable<OwnPlan['offer']>
  plan: Plan
  goals: readonly DescribedGoal[]
}) {
  const open = goals.filter(({ state }) => state === 'open')
  return (
    <section className="app-notice app-no-print" aria-labelledby="carry-over">
      <h2 id="carry-over" className="nhsuk-heading-m">
        Begin a new plan?
      </h2>
      <p>
        You have answered “{offer.title}” again on <DateText iso={offer.submittedAt} />. You can carry open
        goals over to a new plan, with all that you noted. This plan then ends and stays readable.
      </p>
      <Form method="post">
        <input type="hidden" name="plan" value={plan.id} />
        <CheckboxQuestion
          id="goal"
          legend="Which goals go along?"
          hint="Those you leave out are set aside."
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          values={open.map(({ id }) => id)}
        />
        <button className="nhsuk-button" type="submit">
          Begin a new plan
        </button>
      </Form>
    </section>
  )
}
