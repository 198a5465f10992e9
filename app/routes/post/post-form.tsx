import { type Choices, systemQuestion } from '~/components/role-facts/questions'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { SelectField } from '~/components/form/select-field'
import { TextField } from '~/components/form/text-field'
import { functions, sectors, tiers } from '~/domain/answers/role-facts'
import { Form } from '~/http/link'
import type { Match } from './answer-post-form'
import { NOT_LISTED, type TypedPost } from './read-post-form'

const toOptions = (choices: Choices) => [
  ...choices.map(({ id, label, hint }) => ({ value: id, label, ...(hint ? { hint } : {}) })),
  { value: '', label: 'I would rather not say', divider: true },
]

/** Asks where somebody works and as what: everything optional. */
export function PostForm({
  heading,
  typed,
  errors,
  matches,
  hasMore,
  systems,
  submit,
}: {
  heading: string
  typed: TypedPost
  errors: FieldErrors
  matches: readonly Match[]
  hasMore: boolean
  systems: readonly Readonly<{ id: string; name: string }>[]
  submit: string
}) {
  const hasAsked = typed.searched !== ''
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{heading}</h1>
      <p>Each of these is optional; say at least one.</p>
      <Form method="post" noValidate>
        <TextField
          id="search"
          label="Your organisation"
          hint="Type part of its name, then find it. If it is not listed, say its sector instead."
          spellCheck={false}
          error={errors['search']}
          value={typed.search}
        />
        <input type="hidden" name="searched" value={typed.searched} />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="find">
          Find organisations
        </button>
        {hasAsked && matches.length === 0 && <p role="status">No organisation has this in its name.</p>}
        {hasAsked && matches.length > 0 && (
          <RadioQuestion
            id="organisation"
            name="organisation"
            legend="Which of these?"
            hint={hasMore ? 'These are the first 20: type more of the name to see others.' : undefined}
            options={[
              ...matches.map(({ id, name, hint }) => ({ value: id, label: name, hint })),
              { value: NOT_LISTED, label: 'My organisation is not listed', divider: true },
            ]}
            value={typed.choice}
            error={errors['organisation']}
          />
        )}
        <SelectField
          id="sector"
          label="Its sector"
          hint="If you chose your organisation, its own sector counts."
          empty="I would rather not say"
          value={typed.sector}
          options={sectors}
          error={errors['sector']}
        />
        <SelectField
          id="ics"
          label="The integrated care system (ICS) you work in there"
          hint={`${systemQuestion.hint} Left open, your organisation’s.`}
          empty="I would rather not say"
          value={typed.icsId}
          options={systems.map(({ id, name }) => ({ id, label: name }))}
          error={errors['ics']}
        />
        <RadioQuestion
          id="function"
          name="function"
          legend="What is your function there?"
          options={toOptions(functions)}
          value={typed.function ?? undefined}
          error={errors['function']}
        />
        <RadioQuestion
          id="tier"
          name="tier"
          legend="At which tier do you mostly work there?"
          hint="The level at which decisions are made, not how senior you are."
          options={toOptions(tiers)}
          value={typed.tier ?? undefined}
          error={errors['tier']}
        />
        <button className="nhsuk-button" type="submit" name="do" value="save">
          {submit}
        </button>
      </Form>
    </>
  )
}
