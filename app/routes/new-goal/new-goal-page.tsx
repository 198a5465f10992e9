import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { GoalFields, type SubjectOption } from '~/components/plan/goal-fields'
import type { TypedGoal } from '~/components/plan/read-goal-form'

/** A form for a new goal, filled in as far as a suggestion said. */
export function NewGoalPage({
  goalId,
  typed,
  activityTitle,
  isActivityGone,
  assessmentId,
  hasRoom,
  subjects,
  refused,
}: {
  goalId: string
  typed: TypedGoal
  activityTitle: string | null
  isActivityGone: boolean
  assessmentId: string | null
  hasRoom: boolean
  subjects: readonly SubjectOption[]
  refused: Readonly<{
    errors: FieldErrors
    typed: TypedGoal
    goalId: string
    activityTitle: string | null
  }> | null
}) {
  const errors = refused?.errors ?? {}
  const title = refused ? refused.activityTitle : activityTitle
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">My plan</p>
      <h1 id="goal" tabIndex={-1}>
        Add a goal
      </h1>
      {!hasRoom && !refused && (
        <div className="app-notice">
          <p>
            Three goals are open already, which is the most there can be. <Link to="/plan">In your plan</Link>{' '}
            you can finish one or set it aside first.
          </p>
        </div>
      )}
      {isActivityGone && (
        <div className="app-notice">
          <p>That activity is not offered where you are. You can say in your own words what you will do.</p>
        </div>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="goal" value={refused?.goalId ?? goalId} />
        {assessmentId !== null && <input type="hidden" name="assessment" value={assessmentId} />}
        {title !== null && <input type="hidden" name="activity-title" value={title} />}
        <GoalFields
          typed={refused?.typed ?? typed}
          activityTitle={title}
          subjects={subjects}
          errors={errors}
        />
        <div className="app-buttons">
          <button className="nhsuk-button" type="submit">
            Save this goal
          </button>
          <Link to="/plan">Back to my plan</Link>
        </div>
      </Form>
    </div>
  )
}
