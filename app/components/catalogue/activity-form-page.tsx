import type { TypedActivity } from '~/domain/development/activity-content'
import { Form, Link } from '~/http/link'
import { ErrorSummary, type FieldErrors } from '../form/error-summary'
import { ActivityFields, type References } from './activity-fields'
import { type FieldInWords, TheirWords } from './their-words'

/** What was posted and not saved. */
export type RefusedActivity = Readonly<{
  errors: FieldErrors
  typed: TypedActivity
  version: number
  /** Where somebody else has saved meanwhile: what stands there now and differs. */
  theirs: readonly FieldInWords[] | null
}>

/** An activity to add or to change. */
export function ActivityFormPage({
  heading,
  caption,
  activityId,
  version,
  typed,
  references,
  sourceIds,
  back,
  refused,
}: {
  heading: string
  caption: string
  activityId: string
  version: number
  typed: TypedActivity
  references: References
  sourceIds: readonly string[]
  back: Readonly<{ to: string; label: string }>
  refused: RefusedActivity | null
}) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">{caption}</p>
      <h1 className="app-breakable">{heading}</h1>
      {refused?.theirs && <TheirWords theirs={refused.theirs} />}
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={activityId} />
        <input type="hidden" name="version" value={refused?.version ?? version} />
        <ActivityFields
          typed={refused?.typed ?? typed}
          errors={refused?.errors ?? {}}
          references={references}
          sourceIds={sourceIds}
        />
        <div className="app-buttons">
          <button className="nhsuk-button" type="submit">
            {refused?.theirs ? 'Save mine over it' : 'Save'}
          </button>
          <Link to={back.to}>{back.label}</Link>
        </div>
      </Form>
    </div>
  )
}
