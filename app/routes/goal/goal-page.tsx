import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { GoalFacts } from '~/components/plan/goal-facts'
import { describeGoalState } from '~/components/plan/goal-state-words'
import type { DescribedGoal } from '~/domain/plan/described-goal'
import { GoalNotes } from './goal-notes'

/** A goal with what came of it; in the current plan it can be changed, noted on, finished and set aside. */
export function GoalPage({
  goal,
  isCurrent,
  today,
  noteId,
  refused,
}: {
  goal: DescribedGoal
  isCurrent: boolean
  today: string
  noteId: string
  refused: Readonly<{
    errors: FieldErrors
    note: Readonly<{ text: string; kind: string }> | null
  }> | null
}) {
  const here = `/plan/goals/${goal.id}`
  const isOpen = goal.state === 'open'
  return (
    <article className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">{isCurrent ? 'My plan' : 'An earlier plan of mine'}</p>
      <h1 id="goal" tabIndex={-1} className="app-breakable">
        {goal.name}
      </h1>
      <p>
        <strong>{describeGoalState(goal, today)}</strong>
      </p>
      <GoalFacts goal={goal} />
      {isCurrent && (
        <ul className="app-toolbar app-no-print" aria-label="With this goal">
          <li>
            <Link to={`${here}?change`}>Change it</Link>
          </li>
          {goal.byWhen !== null && (
            <li>
              <a href={`${here}/calendar.ics`}>Put its day in my calendar</a>
            </li>
          )}
        </ul>
      )}
      {isCurrent && (
        <Form method="post" className="app-no-print">
          <input type="hidden" name="version" value={goal.version} />
          <div className="app-buttons">
            {isOpen && (
              <button className="nhsuk-button" type="submit" name="do" value="done">
                It is done
              </button>
            )}
            {isOpen && (
              <button
                className="nhsuk-button nhsuk-button--secondary"
                type="submit"
                name="do"
                value="set-aside"
              >
                Set it aside
              </button>
            )}
            {!isOpen && (
              <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="reopen">
                {goal.state === 'done' ? 'It is not done after all' : 'Take it up again'}
              </button>
            )}
          </div>
        </Form>
      )}
      <GoalNotes
        notes={goal.notes}
        noteId={noteId}
        errors={refused?.errors ?? {}}
        typed={refused?.note ?? null}
      />
      <p className="app-no-print">
        <Link to="/plan">Back to my plan</Link>
      </p>
    </article>
  )
}
