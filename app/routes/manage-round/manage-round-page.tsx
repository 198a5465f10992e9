import { Form, Link } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { DateField, type TypedDay } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import type { Round } from '~/domain/round/round'

/** What a facilitator can do about a round that was confirmed and has not ended: more time, or an end. */
export function ManageRoundPage({
  round,
  team,
  refused,
}: {
  round: Round
  team: Readonly<{ id: string; name: string }>
  refused: Readonly<{ errors: FieldErrors; typed: TypedDay }> | null
}) {
  const errors = refused?.errors ?? {}
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p>
        <Link to={`/rounds/${round.id}`}>A round of {team.name}</Link>
      </p>
      <h1>Look after the round</h1>
      <p>
        The last day to answer is <DateText iso={round.closesOn} />. The program closes the round after that,
        and publishes what may be shown.
      </p>
      <p>
        <Link to={`/teams/${team.id}/members`}>Invite members, or correct an address</Link>
      </p>
      <section aria-labelledby="extend-heading">
        <h2 id="extend-heading">Give it more time</h2>
        <Form method="post" noValidate>
          <DateField
            id="closesOn"
            label="New last day"
            hint="Members are told by e-mail."
            error={errors['closesOn']}
            value={refused?.typed ?? { day: '', month: '', year: '' }}
          />
          <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="extend">
            Extend
          </button>
        </Form>
      </section>
      {round.state === 'open' && (
        <section aria-labelledby="close-heading">
          <h2 id="close-heading">Close it now</h2>
          <p>Nobody can answer or join after that. What may be shown is published at once.</p>
          <Form method="post" noValidate>
            <CheckboxQuestion
              id="confirm-close"
              legend="Close this round?"
              options={[{ value: 'yes', label: 'Yes, close it and publish' }]}
              values={[]}
              error={errors['confirm-close']}
            />
            <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="close">
              Close the round
            </button>
          </Form>
        </section>
      )}
      <section aria-labelledby="cancel-heading">
        <h2 id="cancel-heading">Cancel it</h2>
        <p>Nothing is published. What people have answered stays theirs. Members are told by e-mail.</p>
        <Form method="post" noValidate>
          <CheckboxQuestion
            id="confirm-cancel"
            legend="Cancel this round?"
            options={[{ value: 'yes', label: 'Yes, cancel it for good' }]}
            values={[]}
            error={errors['confirm-cancel']}
          />
          <button className="nhsuk-button nhsuk-button--warning" type="submit" name="do" value="cancel">
            Cancel the round
          </button>
        </Form>
      </section>
    </div>
  )
}
