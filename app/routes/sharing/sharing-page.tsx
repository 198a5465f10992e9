import { Form, Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { DateText } from '~/components/page-layout/date-text'
import type { SharingPage as Sharing } from '~/use-cases/read-sharing'

/** Open or not open; a member's own choice; and, while it is open, everybody's profiles. */
export function SharingPage({
  roundId,
  opensOn,
  teamName,
  isOpen,
  own,
  people,
  errors,
}: Omit<Sharing, 'round'> & { roundId: string; opensOn: string; errors: FieldErrors }) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        {teamName}, round of <DateText iso={opensOn} />
      </p>
      <h1>Open sharing</h1>
      <p>
        <strong>{isOpen ? 'Open.' : 'Not open.'}</strong>{' '}
        {isOpen
          ? 'Every member has said yes. Members see each other’s profiles until one of them takes it back.'
          : 'Nobody sees anybody else’s profile. It opens once every member has a profile and has said yes.'}
      </p>
      {own === null && (
        <p>
          You facilitate this team: you learn whether it is open, and nothing more. Profiles are for members.
        </p>
      )}
      {people.length > 0 && (
        <section aria-labelledby="profiles">
          <h2 id="profiles">Profiles</h2>
          <ul className="app-breakable">
            {people.flatMap(({ name, isOwn, profiles }) =>
              profiles.map(({ assessmentId, title }) => (
                <li key={assessmentId}>
                  <Link to={`/rounds/${roundId}/sharing/${assessmentId}`}>
                    {isOwn ? 'You' : name}: {title}
                  </Link>
                </li>
              )),
            )}
          </ul>
          <p>
            They are their owners’: read them together, don’t pass them on, and don’t judge anybody by them.
          </p>
        </section>
      )}
      {own !== null && (
        <section aria-labelledby="yours">
          <h2 id="yours">Your choice</h2>
          {!own.hasProfiles && own.choice === null ? (
            <p>
              You are asked here once you have submitted what this round asks about yourself.{' '}
              <Link to={`/rounds/${roundId}`}>To the round</Link>
            </p>
          ) : (
            <OwnChoice own={own} error={errors['choice']} />
          )}
        </section>
      )}
    </div>
  )
}

function OwnChoice({
  own,
  error,
}: {
  own: Readonly<{ choice: boolean | null; isOneOfTwo: boolean }>
  error: string | undefined
}) {
  return (
    <>
      <p>
        Only you see what you choose. The others and the facilitator see “open” or “not open”, never who said
        no or how many. You can change it at any time: it closes for everybody at once, without a reason.
      </p>
      <p>
        If everyone else says yes and tells each other so, they can work out that you have not.
        {own.isOneOfTwo && ' There are two of you: whoever says yes can tell what the other has not said.'}
      </p>
      <p>
        A yes is to the people who are in the round now. When somebody joins or leaves, it closes, and
        everybody is asked again.
      </p>
      <Form method="post" noValidate>
        <RadioQuestion
          id="choice"
          name="choice"
          legend="May the other members see your own profile in this round?"
          options={[
            { value: 'yes', label: 'Yes, if all of us say yes' },
            { value: 'no', label: 'No' },
          ]}
          value={own.choice === null ? undefined : own.choice ? 'yes' : 'no'}
          error={error}
        />
        <button className="nhsuk-button" type="submit">
          Save
        </button>
      </Form>
    </>
  )
}
