import { Form, Link } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextField } from '~/components/form/text-field'
import { DateText, formatMoment } from '~/components/page-layout/date-text'

export const periods = [
  { value: '14', label: '2 weeks' },
  { value: '31', label: '1 month' },
  { value: '92', label: '3 months' },
] as const

type Share = Readonly<{
  id: string
  email: string
  createdAt: string
  expiresAt: string
  state: 'open' | 'taken-back' | 'over'
  withPlan: boolean
  views: readonly string[]
}>

/** Whom the owner of a profile shows it to, and a form to show it to somebody else. */
export function ShareProfilePage({
  id,
  title,
  submittedAt,
  shares,
  isMailed,
  refused,
}: {
  id: string
  title: string
  submittedAt: string
  shares: readonly Share[]
  isMailed: boolean
  refused: Readonly<{
    errors: FieldErrors
    typed: Readonly<{ email: string; days: string; withPlan: boolean }>
  }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        {title}, submitted <DateText iso={submittedAt} />
      </p>
      <h1>Share this profile</h1>
      <p>
        You can show this one profile to a person you choose, such as a coach or a mentor. They see what you
        see on its page: scores, what your role calls for, and your context. They don’t get a file, or any
        other assessment of yours. You see when they have looked, and can take it back at once.
      </p>
      <p>Nobody can ask for this through the site: whether to share is yours alone.</p>
      {shares.length > 0 && (
        <section aria-labelledby="shared">
          <h2 id="shared">Shared with</h2>
          <ul className="app-assessments">
            {shares.map((share) => (
              <li key={share.id} className="app-breakable">
                <p>
                  <strong>{share.email}</strong>
                  {share.withPlan && ', with my plan'}
                  {share.state === 'open' && (
                    <>
                      , until <DateText iso={share.expiresAt} />
                    </>
                  )}
                  {share.state === 'taken-back' && ', taken back'}
                  {share.state === 'over' && (
                    <>
                      , ended on <DateText iso={share.expiresAt} />
                    </>
                  )}
                </p>
                <p>
                  {share.views.length === 0
                    ? 'Has not looked at it.'
                    : `Looked at it ${share.views.map(formatMoment).join('; ')}.`}
                </p>
                {share.state === 'open' && (
                  <Form method="post">
                    <button
                      className="nhsuk-button nhsuk-button--secondary"
                      type="submit"
                      name="take-back"
                      value={share.id}
                    >
                      Take it back<span className="nhsuk-u-visually-hidden"> from {share.email}</span>
                    </button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="share">
        <h2 id="share">Share it with somebody</h2>
        <Form method="post" noValidate>
          <TextField
            id="email"
            label="Their e-mail address"
            hint={
              isMailed
                ? 'They get a message with a link that works for nobody else. It says who you are, and no scores.'
                : 'This site sends no e-mail: tell them to sign in with this address and to look under “Shared with me”.'
            }
            type="email"
            spellCheck={false}
            error={errors['email']}
            value={refused?.typed.email}
          />
          <RadioQuestion
            id="days"
            name="days"
            legend="For how long?"
            options={periods}
            value={refused?.typed.days}
            error={errors['days']}
          />
          <CheckboxQuestion
            id="with-plan"
            legend="Your plan"
            hint="They see its goals as they are when they look, and the progress you note. Your reflections stay yours."
            options={[{ value: 'yes', label: 'Show them my plan too' }]}
            values={refused?.typed.withPlan ? ['yes'] : []}
          />
          <button className="nhsuk-button" type="submit">
            Share
          </button>
        </Form>
      </section>
      <p>
        <Link to={`/assessments/${id}/profile`}>Back to the profile</Link>
      </p>
    </div>
  )
}
