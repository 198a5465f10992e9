import { Form } from '@remix-run/react'
import { DateField } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import { DateText } from '~/components/page-layout/date-text'
import type { TypedResearcher } from './form'

type Named = Readonly<{
  personId: string
  grantId: string
  email: string
  name: string | null
  purpose: string
  startsOn: string
  endsOn: string
}>

const noDay = { day: '', month: '', year: '' }

/** Who may export for research, what for and until when, and a form to name somebody else. */
export function ResearchersPage({
  researchers,
  refused,
}: {
  researchers: readonly Named[]
  refused: Readonly<{ errors: FieldErrors; typed: TypedResearcher }> | null
}) {
  const errors = refused?.errors ?? {}
  const typed = refused?.typed
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <h1>Researchers</h1>
      <p>
        A researcher can download scale scores of people who allow it, 50 or more, a row a person: without
        names, dates, answers or free text. Name somebody for one purpose, for a year at most. Whoever holds a
        role here, or is a member of a team, can’t download them.
      </p>
      <section aria-labelledby="named">
        <h2 id="named">Who is named</h2>
        {researchers.length === 0 && <p>Nobody.</p>}
        <ul className="app-assessments">
          {researchers.map(({ personId, grantId, email, name, purpose, startsOn, endsOn }) => (
            <li key={grantId}>
              <p>
                <strong className="app-breakable">{name ?? email}</strong>
                {name !== null && <span className="app-breakable"> ({email})</span>}, from{' '}
                <DateText iso={startsOn} /> until <DateText iso={endsOn} />
              </p>
              <p className="app-breakable">{purpose}</p>
              <Form method="post">
                <button
                  className="nhsuk-button nhsuk-button--secondary"
                  type="submit"
                  name="do"
                  value={`end ${personId} ${grantId}`}
                >
                  End this today<span className="nhsuk-u-visually-hidden"> ({email})</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="name-one">
        <h2 id="name-one">Name a researcher</h2>
        <Form method="post" noValidate>
          <TextField
            id="email"
            label="Their e-mail address"
            hint="They need an account: signing in once makes one."
            type="email"
            spellCheck={false}
            error={errors['email']}
            value={typed?.email}
          />
          <TextArea
            id="purpose"
            label="What for"
            hint="The research question, in a sentence or two. They see it, and so does every administrator."
            error={errors['purpose']}
            value={typed?.purpose}
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
            label="Until"
            hint="The first day without it: at most a year after the start."
            error={errors['ends']}
            value={typed?.ends ?? noDay}
          />
          <button className="nhsuk-button" type="submit" name="do" value="name">
            Name them
          </button>
        </Form>
      </section>
    </div>
  )
}
