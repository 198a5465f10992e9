import { Form } from '@remix-run/react'
import { TextField } from '~/components/form/text-field'
import type { FieldErrors } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import type { ActivityMark } from '~/use-cases/read-activity'

/** To say that one has done it, or that it isn't for oneself; and to take that back. */
export function MarkForms({
  mark,
  refused,
}: {
  mark: ActivityMark | null
  refused: Readonly<{ errors: FieldErrors; typed: string }> | null
}) {
  if (mark !== null) {
    return (
      <section aria-labelledby="mark">
        <h2 id="mark">What you said of it</h2>
        <p>
          {mark.kind === 'done' ? 'You have done this' : 'Not for you'}, you said on{' '}
          <DateText iso={mark.markedAt} />
          {mark.reason !== '' && `: ${mark.reason}`}. It isn’t suggested to you again.
        </p>
        <Form method="post">
          <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="undo">
            Take this back
          </button>
        </Form>
      </section>
    )
  }
  return (
    <section aria-labelledby="mark">
      <h2 id="mark">Have you done this, or is it not for you?</h2>
      <p>Then it isn’t suggested to you again. Only you see what you say here, and you can take it back.</p>
      <Form method="post">
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="done">
          I have done this
        </button>
      </Form>
      <details className="nhsuk-details" open={refused !== null}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Not for me</span>
        </summary>
        <div className="nhsuk-details__text">
          <Form method="post" noValidate>
            <TextField
              id="reason"
              label="Why not? (optional)"
              value={refused?.typed}
              error={refused?.errors['reason']}
            />
            <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="dismiss">
              It is not for me
            </button>
          </Form>
        </div>
      </details>
    </section>
  )
}
