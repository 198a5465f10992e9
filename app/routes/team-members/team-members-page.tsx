import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { FieldError } from '~/components/form/field-error'
import { TextField } from '~/components/form/text-field'
import { DateText } from '~/components/page-layout/date-text'

type Holder = Readonly<{
  grantId: string
  personId: string
  email: string
  name: string | null
  startsOn: string
}>
type Invitation = Readonly<{ invitationId: string; email: string }>

/** Who belongs to a team, who is invited, and a box to paste addresses into. */
export function TeamMembersPage({
  teamId,
  name,
  holders,
  invited,
  unreachable,
  done,
  isMailed,
  refused,
}: {
  teamId: string
  name: string
  holders: readonly Holder[]
  invited: readonly Invitation[]
  unreachable: readonly string[]
  done: Readonly<{ invited: number; already: number }> | null
  isMailed: boolean
  refused: Readonly<{ errors: FieldErrors; addresses: string; corrected: string }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      {done !== null && refused === null && (
        <div className="app-notice" role="status">
          <p>
            {done.invited} invited.
            {done.already > 0 && ` ${done.already} belonged to the team, or were invited, already.`}
          </p>
        </div>
      )}
      <p>
        <Link to={`/teams/${teamId}`}>{name}</Link>
      </p>
      <h1>Members: {name}</h1>
      <p>
        Members answer what the team asks itself, and see the group’s published results. Nobody is shown who
        answered, or what.
      </p>
      <PasteForm errors={errors} typed={refused?.addresses ?? ''} isMailed={isMailed} />
      <section aria-labelledby="members-heading">
        <h2 id="members-heading">Who belongs</h2>
        {holders.length === 0 && <p>Nobody yet.</p>}
        <ul className="app-assessments">
          {holders.map(({ grantId, personId, email, name: called, startsOn }) => (
            <li key={grantId}>
              <p>
                <strong>{called ?? email}</strong>
                {called !== null && ` (${email})`}, from <DateText iso={startsOn} />
                {unreachable.includes(email) && (
                  <>
                    {'. '}
                    <Unreachable />. If the address is wrong, end this membership and invite the right one.
                  </>
                )}
              </p>
              <OneButton deed={`end ${personId} ${grantId}`} label="End this membership" of={email} />
            </li>
          ))}
        </ul>
      </section>
      {invited.length > 0 && (
        <section aria-labelledby="invited-heading">
          <h2 id="invited-heading">Invited</h2>
          <ul className="app-assessments">
            {invited.map(({ invitationId, email }) => (
              <li key={invitationId}>
                <p>
                  <strong>{email}</strong>.{' '}
                  {unreachable.includes(email) ? <Unreachable /> : 'Has not accepted'}.
                </p>
                <CorrectForm
                  invitationId={invitationId}
                  email={email}
                  isOpen={unreachable.includes(email)}
                  error={errors[`correct-${invitationId}`]}
                  typed={refused?.corrected ?? ''}
                />
                <OneButton deed={`withdraw ${invitationId}`} label="Withdraw the invitation" of={email} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Unreachable() {
  return <strong className="nhsuk-tag nhsuk-tag--red">Could not be reached</strong>
}

function PasteForm({ errors, typed, isMailed }: { errors: FieldErrors; typed: string; isMailed: boolean }) {
  const lines = Object.entries(errors).filter(([id]) => id.startsWith('addresses-line-'))
  const error = errors['addresses'] ?? (lines.length > 0 ? 'Some lines are not right, see below' : undefined)
  return (
    <section aria-labelledby="invite-heading">
      <h2 id="invite-heading">Invite members</h2>
      <Form method="post" noValidate>
        <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
          <label className="nhsuk-label nhsuk-label--s" htmlFor="addresses">
            Their e-mail addresses, one a line
          </label>
          <div className="nhsuk-hint" id="addresses-hint">
            You can paste them as they are in a mail or a list, such as “Jo Bell &lt;jo.bell@example.org&gt;”.{' '}
            {isMailed
              ? 'Each gets an e-mail with a link of their own.'
              : 'This site sends no e-mail: ask them to sign in, where the invitation waits for them.'}
          </div>
          <FieldError id="addresses" error={error} />
          {lines.length > 0 && (
            <ul>
              {lines.map(([id, sentence]) => (
                <li key={id} id={id} tabIndex={-1}>
                  {sentence}
                </li>
              ))}
            </ul>
          )}
          <textarea
            id="addresses"
            name="addresses"
            rows={6}
            spellCheck={false}
            className={`nhsuk-textarea${error ? ' nhsuk-textarea--error' : ''}`}
            aria-describedby={error ? 'addresses-hint addresses-error' : 'addresses-hint'}
            aria-invalid={error ? true : undefined}
            defaultValue={typed}
          />
        </div>
        <button className="nhsuk-button" type="submit" name="do" value="invite">
          Invite
        </button>
      </Form>
    </section>
  )
}

function CorrectForm({
  invitationId,
  email,
  isOpen,
  error,
  typed,
}: {
  invitationId: string
  email: string
  isOpen: boolean
  error: string | undefined
  typed: string
}) {
  const id = `correct-${invitationId}`
  return (
    <details className="nhsuk-details" open={isOpen || error !== undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Correct this address<span className="nhsuk-u-visually-hidden"> ({email})</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form method="post" noValidate>
          <TextField
            id={id}
            label="The right address"
            hint={`Invited in the place of ${email}, whose invitation is withdrawn.`}
            type="email"
            spellCheck={false}
            error={error}
            value={error ? typed : undefined}
          />
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="submit"
            name="do"
            value={`correct ${invitationId}`}
          >
            Invite this address instead
          </button>
        </Form>
      </div>
    </details>
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
