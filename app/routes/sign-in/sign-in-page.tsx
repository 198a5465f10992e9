import { Form } from '@remix-run/react'
import { useMemo } from 'react'
import { ErrorSummary } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'

export function SignInPage({
  returnTo,
  wasNotSaved,
  refused,
}: {
  returnTo: string
  /** Something was sent after the session had ended. */
  wasNotSaved: boolean
  refused: Readonly<{ error: string; email: string }> | null
}) {
  const errors = useMemo(() => refused && { email: refused.error }, [refused])
  return (
    <div className="app-reading-width">
      {errors && <ErrorSummary errors={errors} />}
      {wasNotSaved && !refused && (
        <div className="app-notice" role="status">
          <h2 className="nhsuk-heading-s">You were signed out</h2>
          <p>
            What you sent last was not saved. Sign in to go back to that page and give it again; everything
            before it is safe.
          </p>
        </div>
      )}
      <h1>Sign in</h1>
      <p>
        There is no password. We send you a link and a code that work once, for 15 minutes. Your answers are
        kept under your e-mail address, which is what lets you stop and go on later, on any device.
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="return-to" value={returnTo} />
        <TextField
          id="email"
          label="Your e-mail address"
          hint="We use it to let you in, and for nothing else."
          type="email"
          autoComplete="email"
          spellCheck={false}
          className="nhsuk-input--width-30"
          value={refused?.email}
          error={refused?.error}
        />
        <button className="nhsuk-button" type="submit">
          Send me a link
        </button>
      </Form>
    </div>
  )
}
