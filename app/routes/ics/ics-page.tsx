import { Form, Link } from '@remix-run/react'
import { DateField, type TypedDay } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextField } from '~/components/form/text-field'

const schemes = [
  {
    value: 'ods',
    label: 'ODS code, by which the NHS knows an organisation: three or five letters and digits',
  },
  { value: 'ons', label: 'ONS code, by which national statistics know its area: E54 and six digits' },
]

/** An ICS: its names, codes and history, with forms to rename it and to give it another code. */
export function IcsPage({
  id,
  name,
  boardName,
  state,
  codes,
  history,
  refused,
}: {
  id: string
  name: string
  boardName: string
  state: string
  codes: readonly string[]
  history: readonly string[]
  refused: Readonly<{
    errors: FieldErrors
    name?: string
    typed?: Readonly<{ scheme: string; code: string; from: TypedDay }>
  }> | null
}) {
  const errors = refused?.errors ?? {}
  const typed = refused?.typed
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">Integrated care system (ICS), {state}</p>
      <h1>{name}</h1>
      <p>{boardName}</p>
      <h2>Codes</h2>
      {codes.length === 0 && <p>None yet.</p>}
      <ul>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {history.length > 0 && (
        <>
          <h2>Before and after</h2>
          <ul>
            {history.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={`/systems/${id}`}>Teams and ICS leads</Link>
      </p>
      <h2>Change its name</h2>
      <Form method="post" noValidate>
        <TextField
          id="name"
          label="What is it called on the screen?"
          hint="The board’s name in law stays as it is."
          error={errors['name']}
          value={refused?.name ?? name}
        />
        <button className="nhsuk-button" type="submit">
          Save the name
        </button>
      </Form>
      <h2>Record another code</h2>
      <p>The code it has now stays with its dates, up to the day before.</p>
      <Form method="post" noValidate>
        <RadioQuestion
          id="scheme"
          name="scheme"
          legend="Which code changes?"
          options={schemes}
          value={typed?.scheme}
          error={errors['scheme']}
        />
        <TextField
          id="code"
          label="The new code"
          className="nhsuk-input--width-10"
          spellCheck={false}
          error={errors['code']}
          value={typed?.code}
        />
        <DateField
          id="from"
          label="From which day?"
          hint="Such as 1 4 2027. It may be to come."
          error={errors['from']}
          value={typed?.from ?? { day: '', month: '', year: '' }}
        />
        <button className="nhsuk-button" type="submit" name="do" value="code">
          Record the code
        </button>
      </Form>
    </div>
  )
}
