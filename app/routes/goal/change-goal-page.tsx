import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { GoalFields, type SubjectOption } from '~/components/plan/goal-fields'
import type { TypedGoal } from '~/components/plan/read-goal-form'
import { formatDate } from '~/components/page-layout/date-text'
import type { Goal } from '~/domain/plan/plan'

/** A goal's words to change; where another tab has written meanwhile, with what that wrote above. */
export function ChangeGoalPage({
  goal,
  typed,
  subjects,
  refused,
}: {
  goal: Goal
  typed: TypedGoal
  subjects: readonly SubjectOption[]
  refused: Readonly<{
    errors: FieldErrors
    typed: TypedGoal | null
    version: number | null
    current: Goal | null
  }> | null
}) {
  const errors = refused?.errors ?? {}
  const current = refused?.current ?? null
  const here = `/plan/goals/${goal.id}`
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">My plan</p>
      <h1 id="goal" tabIndex={-1}>
        Change a goal
      </h1>
      {current && (
        <section className="nhsuk-inset-text app-breakable" aria-labelledby="theirs">
          <h2 id="theirs" className="nhsuk-heading-s">
            What stands there now
          </h2>
          {[current.activity?.title, current.ownAction, current.difference, current.sign, current.helper]
            .filter((text) => text !== undefined && text !== '')
            .map((text, index) => (
              <p key={index} className="app-lines">
                {text}
              </p>
            ))}
          {current.byWhen !== null && <p>By {formatDate(current.byWhen)}.</p>}
          <p>Yours is in the fields below. Bring the two together, or leave the page to keep what stands.</p>
        </section>
      )}
      <Form method="post" action={`${here}?change`} noValidate>
        <input type="hidden" name="version" value={refused?.version ?? goal.version} />
        <GoalFields
          typed={refused?.typed ?? typed}
          activityTitle={goal.activity?.title ?? null}
          subjects={subjects}
          errors={errors}
        />
        <div className="app-buttons">
          <button className="nhsuk-button" type="submit" name="do" value="change">
            {current ? 'Save mine over it' : 'Save'}
          </button>
          <Link to={here}>Back to the goal</Link>
        </div>
      </Form>
    </div>
  )
}
