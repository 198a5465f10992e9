import { Form, Link } from '@remix-run/react'
import { DateField, type TypedDay } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextField } from '~/components/form/text-field'
import { formatMoment } from '~/components/page-layout/date-text'
import { auditActions } from '~/domain/access/audit-actions'

type Entry = Readonly<{
  id: string
  at: string
  who: string
  what: string
  thing: string
  toWhom: string
  detail: string
}>

/** Who did what to what, and when: never answers or scores. */
export function AuditLogPage({
  entries,
  errors,
  typed,
  action,
  person,
  newer,
  older,
}: {
  entries: readonly Entry[]
  errors: FieldErrors
  typed: Readonly<{ from: TypedDay; until: TypedDay }>
  action: string
  person: string
  newer: string | null
  older: string | null
}) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Audit log</h1>
      <p className="app-reading-width">
        Who did what to what, and when. It holds no answers and no scores, and nobody can change it. A person
        stands in it as a random number; their address is shown while they have an account.
      </p>
      <Form method="get" className="app-reading-width" noValidate>
        <SelectField
          id="action"
          label="What was done"
          empty="Anything"
          value={action}
          options={Object.entries(auditActions).map(([id, label]) => ({ id, label }))}
        />
        <TextField
          id="person"
          label="Whose (optional)"
          hint="An e-mail address; or, of an account that was deleted, the number that stands here instead."
          value={person}
          spellCheck={false}
        />
        <DateField id="from" label="From (optional)" value={typed.from} error={errors['from']} />
        <DateField
          id="until"
          label="Up to and including (optional)"
          value={typed.until}
          error={errors['until']}
        />
        <button className="nhsuk-button" type="submit">
          Show
        </button>
      </Form>
      {entries.length === 0 ? (
        <p>Nothing here.</p>
      ) : (
        <ol className="app-assessments" aria-label="Entries, the latest first">
          {entries.map((entry) => (
            <li key={entry.id} className="app-breakable">
              <p>
                <time dateTime={entry.at}>{formatMoment(entry.at)}</time>: <strong>{entry.what}</strong>
                {entry.detail !== '' && ` (${entry.detail})`}
              </p>
              <p>
                By {entry.who}
                {entry.toWhom !== '' && `, to ${entry.toWhom}`}. On: {entry.thing}.
              </p>
            </li>
          ))}
        </ol>
      )}
      <p className="app-actions">
        {newer !== null && <Link to={newer}>Newer entries</Link>}
        {older !== null && <Link to={older}>Older entries</Link>}
      </p>
    </>
  )
}
