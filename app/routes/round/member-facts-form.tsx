import { Form } from '@remix-run/react'
import type { FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { choicesOf } from '~/domain/round/count-make-up'
import type { MemberFacts } from '~/domain/round/round'

const questions = [
  { id: 'sector', label: 'Which sector do you come from?' },
  { id: 'function', label: 'What is your function in this team?' },
  { id: 'tier', label: 'At which tier do you mostly work?' },
] as const

/** What a member says of themselves in this team: theirs to say, and to leave open. */
export function MemberFactsForm({
  facts,
  isStated,
  errors,
}: {
  facts: MemberFacts
  isStated: boolean
  errors: FieldErrors
}) {
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">You in this team</h2>
      <p>
        {isStated
          ? 'You have said this. You can change it until the round closes.'
          : 'Please check this first: it is only suggested, from what you said elsewhere.'}{' '}
        It shows what the team is made of, in numbers, and which parts of it a result may be broken down by.
        Leave open what you would rather not say.
      </p>
      <Form method="post" noValidate>
        {questions.map(({ id, label }) => (
          <SelectField
            key={id}
            id={id}
            label={label}
            empty="I would rather not say"
            value={facts[id]}
            options={choicesOf[id]}
            error={errors[id]}
          />
        ))}
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="do" value="facts">
          Save
        </button>
      </Form>
    </section>
  )
}
