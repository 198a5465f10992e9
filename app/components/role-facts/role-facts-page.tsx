import { functions, type RoleFacts, sectors, stages, tiers } from '~/domain/answers/role-facts'
import { Form } from '~/http/link'
import { ErrorSummary, type FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { SelectField } from '../form/select-field'

const toOptions = (choices: readonly Readonly<{ id: string; label: string; hint?: string }>[]) => [
  ...choices.map(({ id, label, hint }) => ({ value: id, label, ...(hint ? { hint } : {}) })),
  { value: '', label: 'I would rather not say', divider: true },
]

/** What a person may say about their role before they answer: all of it optional. */
export function RoleFactsPage({
  caption,
  facts,
  errors,
  systems,
  submit,
}: {
  caption: string
  facts: RoleFacts
  errors: FieldErrors
  systems: readonly Readonly<{ id: string; name: string }>[]
  submit: string
}) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{caption}</p>
      <h1>About your role</h1>
      <p>
        All of this is optional. It is kept with your answers, because the same answer can mean different things in
        different roles. It changes no score.
      </p>
      <Form method="post" noValidate>
        <RadioQuestion
          id="tier"
          name="tier"
          legend="At which tier do you mostly work?"
          hint="The level at which decisions are made, not how senior you are."
          options={toOptions(tiers)}
          value={facts.tier ?? ''}
          error={errors['tier']}
        />
        <RadioQuestion
          id="stage"
          name="stage"
          legend="How far has the work come that you are mostly part of?"
          options={toOptions(stages)}
          value={facts.stage ?? ''}
          error={errors['stage']}
        />
        <RadioQuestion
          id="function"
          name="function"
          legend="What is your function in it?"
          options={toOptions(functions)}
          value={facts.function ?? ''}
          error={errors['function']}
        />
        <SelectField
          id="sector"
          label="Your sector"
          empty="I would rather not say"
          value={facts.sector}
          options={sectors}
          error={errors['sector']}
        />
        <SelectField
          id="ics"
          label="Your home integrated care system"
          hint="The area of an integrated care board (ICB), as they have been since April 2026."
          empty="I would rather not say"
          value={facts.icsId}
          options={systems.map(({ id, name }) => ({ id, label: name }))}
          error={errors['ics']}
        />
        <button className="nhsuk-button" type="submit">
          {submit}
        </button>
      </Form>
    </div>
  )
}
