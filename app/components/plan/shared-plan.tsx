import { DateText } from '~/components/page-layout/date-text'
import type { DescribedGoal } from '~/domain/plan/described-goal'
import { GoalFacts } from './goal-facts'
import { describeGoalState } from './goal-state-words'

/** Somebody's plan as they show it to another: to read, and nothing else. */
export function SharedPlan({ goals, today }: { goals: readonly DescribedGoal[]; today: string }) {
  return (
    <section aria-labelledby="shared-plan" className="app-reading-width">
      <h2 id="shared-plan">Their plan</h2>
      {goals.length === 0 && <p>There is nothing in it at the moment.</p>}
      <ul className="app-assessments">
        {goals.map((goal) => (
          <li key={goal.id} className="app-breakable">
            <h3 className="nhsuk-heading-s">{goal.name}</h3>
            <p>{describeGoalState(goal, today)}</p>
            <GoalFacts goal={goal} />
            {goal.notes.map((note) => (
              <p key={note.id} className="app-lines">
                Noted on <DateText iso={note.writtenAt} />: {note.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
