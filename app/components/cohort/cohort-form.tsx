import { Form } from '~/http/link'
import type { FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { TextField } from '../form/text-field'
import type { TypedCohort } from './parse-cohort'

const reportingOptions = [
  {
    value: 'at-end',
    label: 'Everything at the end, from those who answered both',
    hint: 'Nothing is published before the end wave closes. How many drop out then matters little: change appears from 8 people on who answered at both times, or from the number that you set below. Late starters can catch up.',
  },
  {
    value: 'baseline-now',
    label: 'A profile of the baseline now',
    hint: 'You see where the cohort starts, as soon as the baseline closes. But change at the end then appears only if nobody has dropped out, or at least 8 have, or the number that you set below: with fewer, those who left could be worked out by subtraction.',
  },
]

/** What is said of a cohort, with the choice of what is published when explained before it is made (H7). */
export function CohortForm({
  typed,
  errors,
  version,
  isFixed,
  submit,
}: {
  typed: TypedCohort
  errors: FieldErrors
  /** The version that it was read as; null for a new one. */
  version: number | null
  isFixed: boolean
  submit: string
}) {
  return (
    <Form method="post" noValidate>
      {version !== null && <input type="hidden" name="version" value={version} />}
      <TextField
        id="name"
        label="Name"
        hint="Such as “Autumn 2026”."
        error={errors['name']}
        value={typed.name}
      />
      {isFixed ? (
        <>
          <input type="hidden" name="reporting" value={typed.reporting} />
          <input type="hidden" name="threshold" value={typed.threshold} />
          <p>
            What is published when, and from how many people, is fixed since the first wave opened: people
            were told.
          </p>
        </>
      ) : (
        <>
          <RadioQuestion
            id="reporting"
            name="reporting"
            legend="What is published when?"
            hint="Fixed once the first wave opens. People are told before they answer."
            options={reportingOptions}
            value={typed.reporting}
            error={errors['reporting']}
          />
          <TextField
            id="threshold"
            label="From how many people on is anything shown?"
            hint="8 or more. Fixed once the first wave opens."
            className="nhsuk-input--width-4"
            error={errors['threshold']}
            value={typed.threshold}
          />
        </>
      )}
      <button className="nhsuk-button" type="submit">
        {submit}
      </button>
    </Form>
  )
}
