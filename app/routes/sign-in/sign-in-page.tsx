import { Form } from '@remix-run/react'
import { useMemo } from 'react'
import { ErrorSummary } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { ProviderButtons } from '~/components/sign-in/provider-buttons'

export function SignInPage({
  returnTo,
  waysIn: { byEmail, providers },
  minutes,
  refused,
}: {
  returnTo: string
  waysIn: Readonly<{ byEmail: boolean; providers: readonly Readonly<{ id: string; name: string }>[] }>
  /** For how long a link and a code work. */
  minutes: number
  refused: Readonly<{ error: string; email: string }> | null
}) {
  const errors = useMemo(() => refused && { email: refused.error }, [refused])
  return (
    <div className="app-reading-width">
      {errors && <ErrorSummary errors={errors} />}
      <h1>Sign in</h1>
      {providers.length > 0 && (
        <>
          <p>
            Sign in where you are known already. We learn your e-mail address and your number there, and
            nothing else.
          </p>
          <ProviderButtons providers={providers} returnTo={returnTo} />
          {byEmail && <h2>Or by e-mail</h2>}
        </>
      )}
      {byEmail && <EmailForm returnTo={returnTo} minutes={minutes} refused={refused} />}
      {!byEmail && providers.length === 0 && <p>This site is not set up to let anybody sign in yet.</p>}
    </div>
  )
}

function EmailForm({
  returnTo,
  minutes,
  refused,
}: {
  returnTo: string
  minutes: number
  refused: Readonly<{ error: string; email: string }> | null
}) {
  return (
    <>
      <p>
        There is no password. We send you a link and a code that work once, for {minutes} minutes. Your
        answers are kept under your e-mail address, which is what lets you stop and go on later, on any
        device.
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
    </>
  )
}
