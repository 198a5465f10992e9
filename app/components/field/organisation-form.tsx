import { sectors } from '~/domain/answers/role-facts'
import { Form } from '~/http/link'
import { DateField } from '../form/date-field'
import type { FieldErrors } from '../form/error-summary'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'
import type { TypedOrganisationForm } from './read-organisation-form'

/** What an organisation is called, what it is, and since and until when. */
export function OrganisationForm({
  typed,
  errors,
  systems,
  submit,
}: {
  typed: TypedOrganisationForm
  errors: FieldErrors
  systems: readonly Readonly<{ id: string; name: string }>[]
  submit: string
}) {
  return (
    <Form method="post" noValidate>
      <TextField
        id="name"
        label="What is the organisation called?"
        error={errors['name']}
        value={typed.name}
      />
      <SelectField
        id="sector"
        label="Sector"
        empty="Choose one"
        options={sectors}
        value={typed.sector}
        error={errors['sector']}
      />
      <TextField
        id="ods"
        label="ODS code (optional)"
        hint="Three or five letters and digits, such as RCB or 8A001."
        spellCheck={false}
        className="nhsuk-input--width-5"
        error={errors['ods']}
        value={typed.ods}
      />
      <SelectField
        id="ics"
        label="Integrated care system (ICS) it is in (optional)"
        empty="None in particular"
        options={systems.map(({ id, name }) => ({ id, label: name }))}
        value={typed.ics}
        error={errors['ics']}
      />
      <DateField id="from" label="There since (optional)" value={typed.from} error={errors['from']} />
      <DateField
        id="to"
        label="Closed on (optional)"
        hint="The first day on which it is no more. Left open while it is there."
        value={typed.to}
        error={errors['to']}
      />
      <button className="nhsuk-button" type="submit" name="do" value="save">
        {submit}
      </button>
    </Form>
  )
}
