import { Link } from '@remix-run/react'
import { describeGoalChange } from '~/components/plan/describe-goal-change'
import type { DescribedGoal } from '~/domain/plan/described-goal'

/** What became of the scales that the reader's goals are about, since they were made. Printed with the plan, not here. */
export function GoalsThenAndNow({ goals }: { goals: readonly DescribedGoal[] }) {
  return (
    <section className="app-no-print" aria-labelledby="goals">
      <h2 id="goals">What your goals are about, then and now</h2>
      <dl className="app-terms app-breakable">
        {goals.map(({ id, name, subject, change }) => (
          <div key={id}>
            <dt>
              {subject}: <Link to={`/plan/goals/${id}`}>{name}</Link>
            </dt>
            {change && describeGoalChange(change).map((sentence) => <dd key={sentence}>{sentence}</dd>)}
          </div>
        ))}
      </dl>
      <p>
        <Link to="/plan">My plan</Link>
      </p>
    </section>
  )
}
