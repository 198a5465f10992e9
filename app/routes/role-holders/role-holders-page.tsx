import { Form, Link } from '@remix-run/react'
import { DateField } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { DateText } from '~/components/page-layout/date-text'
import type { TypedInvitation } from './form'

type Dated = Readonly<{ email: string; startsOn: string; endsOn: string | null }>

const noDay = { day: '', month: '', year: '' }

/** Who has a role in one place, who is invited to it, and a form to invite somebody else. */
export function RoleHoldersPage({
  label,
  about,
  place,
  placePath,
  holders,
  invited,
  isMailed,
  refused,
}: {
  label: string
  about: string
  place: string | null
  placePath: string
  holders: readonly (Dated & Readonly<{ grantId: string; personId: string; name: string | null }>)[]
  invited: readonly (Dated & Readonly<{ invitationId: string }>)[]
  isMailed: boolean
  refused: Readonly<{ errors: FieldErrors; typed: TypedInvitation | null }> | null
}) {
  const errors = refused?.errors ?? {}
  const typed = refused?.typed
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      {place !== null && (
        <p>
          <Link to={placePath}>{place}</Link>
        </p>
      )}
      <h1>{place === null ? label : `${label}: ${place}`}</h1>
      <p>{about}</p>
      <section aria-labelledby="holders-heading">
        <h2 id="holders-heading">Who has this role</h2>
        <div id="holders" tabIndex={-1}>
          {holders.length === 0 && <p>Nobody yet.</p>}
          <ul className="app-assessments">
            {holders.map(({ grantId, personId, email, name, startsOn, endsOn }) => (
              <li key={grantId}>
                <p>
                  <strong>{name ?? email}</strong>
                  {name !== null && ` (${email})`}, from <DateText iso={startsOn} />
                  {endsOn !== null && (
                    <>
                      {' '}
                      until <DateText iso={endsOn} />
                    </>
                  )}
                </p>
                <OneButton deed={`end ${personId} ${grantId}`} label="End this role" of={email} />
              </li>
            ))}
          </ul>
        </div>
      </section>
      {invited.length > 0 && (
        <section aria-labelledby="invited-heading">
          <h2 id="invited-heading">Invited</h2>
          <ul className="app-assessments">
            {invited.map(({ invitationId, email, startsOn, endsOn }) => (
              <li key={invitationId}>
                <p>
                  <strong>{email}</strong>, from <DateText iso={startsOn} />
                  {endsOn !== null && (
                    <>
                      {' '}
                      until <DateText iso={endsOn} />
                    </>
                  )}
                  . Has not answered.
                </p>
                <OneButton deed={`withdraw ${invitationId}`} label="Withdraw the invitation" of={email} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="invite-heading">
        <h2 id="invite-heading">Invite somebody</h2>
        <p>
          They have the role once they have signed in with this address and accepted.{' '}
          {isMailed
            ? 'They get an e-mail with a link, which works for nobody else.'
            : 'This site sends no invitations by e-mail: ask them to sign in, where the invitation waits for them.'}
        </p>
        <Form method="post" noValidate>
          <TextField
            id="email"
            label="Their e-mail address"
            type="email"
            spellCheck={false}
            error={errors['email']}
            value={typed?.email}
          />
          <DateField
            id="starts"
            label="From (optional)"
            hint="Left open, from today."
            error={errors['starts']}
            value={typed?.starts ?? noDay}
          />
          <DateField
            id="ends"
            label="Until (optional)"
            hint="The first day without the role. Left open, until somebody ends it."
            error={errors['ends']}
            value={typed?.ends ?? noDay}
          />
          <button className="nhsuk-button" type="submit">
            Invite
          </button>
        </Form>
      </section>
    </div>
  )
}

function OneButton({ deed, label, of }: { deed: string; label: string; of: string }) {
  return (
    <Form method="post">
      <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value={deed}>
        {label}
        <span className="nhsuk-u-visually-hidden"> ({of})</span>
      </button>
    </Form>
  )
}
