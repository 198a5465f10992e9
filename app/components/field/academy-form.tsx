import { Form } from '~/http/link'
import { CheckboxQuestion } from '../form/checkbox-question'
import { TextField } from '../form/text-field'

/** What an academy is called, and which ICSs it works with. */
export function AcademyForm({
  name,
  icsIds,
  systems,
  error,
  submit,
}: {
  name: string | undefined
  icsIds: readonly string[]
  systems: readonly Readonly<{ id: string; name: string }>[]
  error: string | undefined
  submit: string
}) {
  return (
    <Form method="post" noValidate>
      <TextField id="name" label="What is the academy called?" error={error} value={name} />
      <CheckboxQuestion
        id="ics"
        legend="Which integrated care systems (ICSs) does it work with?"
        options={systems.map((system) => ({ value: system.id, label: system.name }))}
        values={icsIds}
      />
      <button className="nhsuk-button" type="submit">
        {submit}
      </button>
    </Form>
  )
}
