import { Form, Link } from '@remix-run/react'
import { useMemo } from 'react'
import { ErrorSummary } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'

export function SignInCodePage({
  shown,
  minutes,
  refused,
}: {
  shown: Readonly<{ email: string; link: string; code: string }> | null
  /** For how long link and code work. */
  minutes: number
  refused: Readonly<{ error: string }> | null
}) {
  const errors = useMemo(() => refused && { code: refused.error }, [refused])
  return (
    <div className="app-reading-width">
      {errors && <ErrorSummary errors={errors} />}
      <h1>Check your e-mail</h1>
      <p>
        If the address is right, a link and a code are on their way. Both work once, for {minutes} minutes.
        Open the link, or type the code here if you read your e-mail on another device.
      </p>
      {shown && (
        <div className="nhsuk-inset-text">
          <span className="nhsuk-u-visually-hidden">Information: </span>
          <p>In evaluation mode nothing is mailed. The message to {shown.email} would say:</p>
          <p>
            <a href={shown.link}>Open the sign-in link</a>
          </p>
          <p>
            or type the code <strong className="app-code">{shown.code}</strong>
          </p>
        </div>
      )}
      <Form method="post" noValidate>
        <TextField
          id="code"
          label="Code"
          hint="Eight letters and numbers. Capitals and the hyphen don’t matter."
          autoComplete="one-time-code"
          spellCheck={false}
          className="nhsuk-input--width-10"
          error={errors?.code}
        />
        <button className="nhsuk-button" type="submit">
          Sign in
        </button>
      </Form>
      <p>
        Nothing after a few minutes? Look among unwanted mail, or{' '}
        <Link to="/sign-in">ask for a new link</Link>.
      </p>
    </div>
  )
}
