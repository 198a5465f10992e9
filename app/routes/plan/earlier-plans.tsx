import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { describeGoalState } from '~/components/plan/goal-state-words'
import type { OwnPlan } from '~/use-cases/read-own-plan'

/** Plans that have ended, each with its goals and what became of them. */
export function EarlierPlans({ earlier, today }: Pick<OwnPlan, 'earlier'> & { today: string }) {
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="earlier" className="app-no-print">
      <h2 id="earlier">Earlier plans</h2>
      {earlier.map(({ plan, goals }) => (
        <div role="group" key={plan.id} aria-labelledby={`plan-${plan.id}`}>
          <h3 id={`plan-${plan.id}`} className="nhsuk-heading-s">
            <DateText iso={plan.createdAt} /> to <DateText iso={plan.endedAt ?? ''} />
          </h3>
          <ul className="app-breakable">
            {goals.map((goal) => (
              <li key={goal.id}>
                <Link to={`/plan/goals/${goal.id}`}>{goal.name}</Link>.{' '}
                {goal.isCarriedOver ? 'Carried over.' : describeGoalState(goal, today)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
