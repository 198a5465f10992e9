import { Form, Link } from '~/http/link'
import { CheckboxQuestion } from '../form/checkbox-question'
import { DateField } from '../form/date-field'
import { ErrorSummary, type FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import type { TypedRound } from './parse-round'
import { audienceOptions, breakdownOptions, kindOptions } from './round-words'

/** Everything that is said of a round before it opens. */
export function RoundSetUpPage({
  team,
  heading,
  typed,
  errors,
  offered,
  submit,
}: {
  team: Readonly<{ id: string; name: string }>
  heading: string
  typed: TypedRound
  errors: FieldErrors
  offered: readonly Readonly<{ name: string; title: string; about: string; minutes: number }>[]
  submit: string
}) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p>
        <Link to={`/teams/${team.id}`}>{team.name}</Link>
      </p>
      <h1>{heading}</h1>
      <p>Nobody is asked anything yet: next you see what would be shown to whom, and open it from there.</p>
      <Form method="post" noValidate>
        <CheckboxQuestion
          id="questionnaires"
          legend="What do you want to ask?"
          hint="One is enough for a conversation. What asks people about themselves is theirs first, and is pooled only if each agrees."
          options={offered.map(({ name, title, about, minutes }) => ({
            value: name,
            label: `${title} (${about}, about ${minutes} minutes)`,
          }))}
          values={typed.questionnaires}
          error={errors['questionnaires']}
        />
        <TextArea
          id="reason"
          label="Why now?"
          hint="A sentence for those you ask."
          rows={2}
          error={errors['reason']}
          value={typed.reason}
        />
        <TextArea
          id="intendedUse"
          label="Who will do what with the result?"
          hint="People answer honestly when they know. For example: “In January the board chooses two things to change, and tells everyone what.”"
          rows={3}
          error={errors['intendedUse']}
          value={typed.intendedUse}
        />
        <DateField id="opensOn" label="First day" error={errors['opensOn']} value={typed.opens} />
        <DateField
          id="closesOn"
          label="Last day to answer"
          hint="You can give it more time later. Two weeks suit most teams."
          error={errors['closesOn']}
          value={typed.closes}
        />
        <RadioQuestion
          id="kind"
          name="kind"
          legend="How do you want to do it?"
          options={kindOptions}
          value={typed.kind}
          error={errors['kind']}
        />
        <CheckboxQuestion
          id="breakdowns"
          legend="What may the result be broken down by?"
          hint="One at a time, and only where enough people answered. Fixed once the round opens."
          options={breakdownOptions}
          values={typed.breakdowns}
          error={errors['breakdowns']}
        />
        <CheckboxQuestion
          id="audience"
          legend="Who else may see the result?"
          hint="The team and its facilitators always do. People are told before they answer. Fixed once the round opens."
          options={audienceOptions}
          values={typed.audience}
          error={errors['audience']}
        />
        <TextField
          id="threshold"
          label="From how many answers on is anything shown?"
          hint="5 or more. Fixed once the round opens."
          className="nhsuk-input--width-4"
          error={errors['threshold']}
          value={typed.threshold}
        />
        <button className="nhsuk-button" type="submit">
          {submit}
        </button>
      </Form>
    </div>
  )
}
