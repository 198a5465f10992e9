import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { type ActivityState, activityStates } from '~/domain/development/activity-states'
import { Form, Link } from '~/http/link'

const deeds = {
  draft: 'Make it a draft again',
  offered: 'Offer it',
  paused: 'Pause it',
  retired: 'Retire it',
} as const

/** What an activity is, what it may become, and what that means for others before it is done. */
export function StatePage({
  id,
  title,
  state,
  name,
  path,
  version,
  booked,
  mayRemove,
  errors,
}: {
  id: string
  title: string
  state: ActivityState
  name: string
  path: string
  version: number
  /** How many places are taken in sessions to come. */
  booked: number
  mayRemove: boolean
  errors: FieldErrors
}) {
  const { label, meaning, next } = activityStates[state]
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">Catalogue of {name}</p>
      <h1 className="app-breakable">{title}</h1>
      <p id="state" tabIndex={-1}>
        It is now: <strong>{label}.</strong> {meaning}
      </p>
      {booked > 0 && (
        <p className="nhsuk-inset-text">
          {booked === 1 ? '1 place is taken' : `${booked} places are taken`} in sessions to come. They stay
          booked whatever you choose here: a session that won’t take place has to be cancelled.
        </p>
      )}
      <h2>What it can become</h2>
      {next.map((to) => (
        <Form method="post" key={to}>
          <input type="hidden" name="version" value={version} />
          <h3 className="nhsuk-heading-s">{activityStates[to].label}</h3>
          <p>{activityStates[to].meaning}</p>
          <button
            className={`nhsuk-button${to === 'offered' ? '' : ' nhsuk-button--secondary'}`}
            type="submit"
            name="to"
            value={to}
          >
            {deeds[to]}
          </button>
        </Form>
      ))}
      {mayRemove && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <h3 className="nhsuk-heading-s">Removed</h3>
          <p>Nobody else has seen this draft. Removed, it is gone for good.</p>
          <button className="nhsuk-button nhsuk-button--warning" type="submit" name="to" value="removed">
            Remove this draft
          </button>
        </Form>
      )}
      <p className="app-actions">
        <Link to={`/activities/${id}`}>As people see it</Link>
        <Link to={`/activities/${id}/edit`}>Change what is said of it</Link>
        <Link to={`/activities/${id}/sessions`}>Sessions</Link>
        <Link to={`/activities/${id}/history`}>History</Link>
        <Link to={path}>Back to the catalogue</Link>
      </p>
    </div>
  )
}
