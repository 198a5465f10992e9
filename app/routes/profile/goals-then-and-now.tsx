import { Link } from '@remix-run/react'
import { describeGoalChange } from '~/components/plan/describe-goal-change'
import type { DescribedGoal } from '~/domain/plan/described-goal'

/** What became of the scales that the reader's goals are about, since the goals were made. */
export function GoalsThenAndNow({ goals }: { goals: readonly DescribedGoal[] }) {
  return (
    <section aria-labelledby="goals">
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
      <p className="app-no-print">
        <Link to="/plan">My plan</Link>
      </p>
    </section>
  )
}
