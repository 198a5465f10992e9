import type { RoleFacts } from '~/domain/answers/role-facts'
import type { GlossaryTerm } from '~/domain/questionnaire/questionnaire-schema'
import { Form } from '~/http/link'
import { ErrorSummary, type FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { SelectField } from '../form/select-field'
import { ConsentQuestion } from '../privacy/consent-question'
import { GlossaryList } from '../questionnaire/glossary-list'
import { type Choices, radioQuestions, sectorQuestion, systemQuestion } from './questions'

const toOptions = (choices: Choices) => [
  ...choices.map(({ id, label, hint }) => ({ value: id, label, ...(hint ? { hint } : {}) })),
  { value: '', label: 'I would rather not say', divider: true },
]

/** What a person may say about their role before they answer: all of it optional. */
export function RoleFactsPage({
  caption,
  facts,
  errors,
  systems,
  terms,
  consent = null,
  submit,
}: {
  caption: string
  facts: RoleFacts
  errors: FieldErrors
  systems: readonly Readonly<{ id: string; name: string }>[]
  terms: readonly GlossaryTerm[]
  /** Where the person has yet to agree to the privacy notice. */
  consent?: Readonly<{ agrees: boolean }> | null
  submit: string
}) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{caption}</p>
      <h1>About your role</h1>
      <p>
        All of this is optional. It is kept with your answers, because the same answer can mean different
        things in different roles. It changes no score.
      </p>
      <GlossaryList terms={terms} />
      <Form method="post" noValidate>
        {radioQuestions.map(({ id, legend, hint, choices }) => (
          <RadioQuestion
            key={id}
            id={id}
            name={id}
            legend={legend}
            hint={hint}
            options={toOptions(choices)}
            value={facts[id] ?? undefined}
            error={errors[id]}
          />
        ))}
        <SelectField
          id="sector"
          label={sectorQuestion.label}
          empty="I would rather not say"
          value={facts.sector}
          options={sectorQuestion.choices}
          error={errors['sector']}
        />
        <SelectField
          id="ics"
          {...systemQuestion}
          empty="I would rather not say"
          value={facts.icsId}
          options={systems.map(({ id, name }) => ({ id, label: name }))}
          error={errors['ics']}
        />
        {consent && <ConsentQuestion agrees={consent.agrees} error={errors['consent']} />}
        <button className="nhsuk-button" type="submit">
          {submit}
        </button>
      </Form>
    </div>
  )
}
