import type { DescribedGoal } from '~/domain/plan/described-goal'
import { describeGoalChange } from './describe-goal-change'

/** What stands in a goal, as far as something was said. */
export function GoalFacts({ goal }: { goal: DescribedGoal }) {
  const facts = [
    ['For', goal.subject ?? ''],
    ['In my own words', goal.activity ? goal.ownAction : ''],
    ['What I will do', goal.activity || goal.ownAction === goal.name ? '' : goal.ownAction],
    ['What will be different', goal.difference],
    ['How I’ll know', goal.sign],
    ['Who helps', goal.helper],
  ].filter(([, text]) => text !== '')
  if (facts.length === 0 && goal.change === null) return null
  return (
    <dl className="app-terms app-breakable">
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="app-lines">{text}</dd>
        </div>
      ))}
      {goal.change && (
        <div>
          <dt>Then and now</dt>
          {describeGoalChange(goal.change).map((sentence) => (
            <dd key={sentence}>{sentence}</dd>
          ))}
        </div>
      )}
    </dl>
  )
}
