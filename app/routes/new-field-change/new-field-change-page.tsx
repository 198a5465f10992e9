import { Form, Link } from '@remix-run/react'
import { CheckboxQuestion } from '~/components/form/checkbox-question'
import { DateField } from '~/components/form/date-field'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { SelectField } from '~/components/form/select-field'
import { TextField } from '~/components/form/text-field'
import type { TypedChange, TypedSuccessor } from './form'

type Options = readonly Readonly<{ id: string; label: string }>[]

const nothing: TypedSuccessor = { existing: '', name: '', board: '', region: '', ods: '', ons: '' }

/** Asks for a merger or split: the day, what ends, and what takes over. */
export function NewFieldChangePage({
  kind,
  systems,
  regions,
  errors,
  typed,
}: {
  kind: 'merger' | 'split'
  systems: Options
  regions: Options
  errors: FieldErrors
  typed: TypedChange | null
}) {
  const predecessors = systems.map(({ id, label }) => ({ value: id, label }))
  const slots = typed?.successors ?? Array<TypedSuccessor>(kind === 'merger' ? 1 : 4).fill(nothing)
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p>
        <Link to="/administration/systems/changes">Mergers and splits</Link>
      </p>
      <h1>Record a {kind}</h1>
      <p>
        {kind === 'merger'
          ? 'One or several integrated care systems (ICSs) end, and one takes over.'
          : 'One integrated care system (ICS) ends, and two or more take over.'}{' '}
        You see what it will do before it is done.
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="kind" value={kind} />
        <DateField
          id="day"
          label="From which day?"
          hint="The first day on which it is so, such as 1 4 2027. It may be to come."
          error={errors['day']}
          value={typed?.day ?? { day: '', month: '', year: '' }}
        />
        {kind === 'merger' ? (
          <CheckboxQuestion
            id="predecessors"
            legend="Which ICSs end?"
            options={predecessors}
            values={typed?.predecessors ?? []}
            error={errors['predecessors']}
          />
        ) : (
          <RadioQuestion
            id="predecessors"
            name="predecessors"
            legend="Which ICS is split?"
            options={predecessors}
            value={typed?.predecessors[0]}
            error={errors['predecessors']}
          />
        )}
        {slots.map((slot, index) => (
          <Successor
            key={index}
            id={`successor-${index + 1}`}
            title={
              kind === 'merger'
                ? 'What takes over'
                : `Successor ${index + 1}${index > 1 ? ' (optional)' : ''}`
            }
            slot={slot}
            {...{ systems, regions, errors }}
          />
        ))}
        <button className="nhsuk-button" type="submit" name="do" value="preview">
          See what it will do
        </button>
      </Form>
    </div>
  )
}

function Successor({
  id,
  title,
  slot,
  systems,
  regions,
  errors,
}: {
  id: string
  title: string
  slot: TypedSuccessor
  systems: Options
  regions: Options
  errors: FieldErrors
}) {
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{title}</legend>
      <SelectField
        id={id}
        label="An ICS that is there already"
        empty="A new one, described below"
        options={systems}
        error={errors[id]}
        value={slot.existing}
      />
      <TextField
        id={`${id}-name`}
        label="Or a new one: what is it called on the screen?"
        error={errors[`${id}-name`]}
        value={slot.name}
      />
      <TextField
        id={`${id}-board`}
        label="Its board’s name in law"
        hint="Such as NHS Devon Integrated Care Board."
        error={errors[`${id}-board`]}
        value={slot.board}
      />
      <SelectField
        id={`${id}-region`}
        label="Its region"
        empty="Choose a region"
        options={regions}
        error={errors[`${id}-region`]}
        value={slot.region}
      />
      <TextField
        id={`${id}-ods`}
        label="Its ODS code (optional)"
        hint="By which the NHS knows an organisation: three or five letters and digits."
        className="nhsuk-input--width-10"
        spellCheck={false}
        error={errors[`${id}-ods`]}
        value={slot.ods}
      />
      <TextField
        id={`${id}-ons`}
        label="Its ONS code (optional)"
        hint="By which national statistics know its area: E54 and six digits."
        className="nhsuk-input--width-10"
        spellCheck={false}
        error={errors[`${id}-ons`]}
        value={slot.ons}
      />
    </fieldset>
  )
}
