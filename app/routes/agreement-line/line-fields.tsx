import { DateField } from '~/components/form/date-field'
import type { FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import { formatDate } from '~/components/page-layout/date-text'
import { type AgreementLine, agreementKinds } from '~/domain/round/agreement'
import type { TypedLine } from './form'

const kinds = Object.entries(agreementKinds).map(([value, label]) => ({ value, label }))

/** The fields of a line; where somebody else has written meanwhile, with what they wrote above. */
export function LineFields({
  typed,
  errors,
  current,
}: {
  typed: TypedLine
  errors: FieldErrors
  current: AgreementLine | null
}) {
  return (
    <>
      {current && (
        <section className="nhsuk-inset-text app-breakable" aria-labelledby="theirs">
          <h2 id="theirs" className="nhsuk-heading-s">
            What stands there now
          </h2>
          <p className="app-lines">{current.text}</p>
          <p>
            {agreementKinds[current.kind]}.{current.byWhom !== '' && ` Who: ${current.byWhom}.`}
            {current.byWhen !== null && ` By ${formatDate(current.byWhen)}.`}
          </p>
          <p>Yours is in the fields below. Bring the two together, or leave the page to keep theirs.</p>
        </section>
      )}
      <RadioQuestion
        id="kind"
        name="kind"
        legend="What kind of line is it?"
        options={kinds}
        value={typed.kind}
        error={errors['kind']}
      />
      <TextArea id="text" label="What do you agree?" value={typed.text} error={errors['text']} />
      <TextField
        id="by-whom"
        label="Who will do it? (optional)"
        hint="Say a role, an organisation or “all of us”: it stays here when people move on."
        value={typed.byWhom}
        error={errors['by-whom']}
      />
      <DateField
        id="by-when"
        label="By when? (optional)"
        hint="For example, 1 4 2027"
        value={typed.byWhen}
        error={errors['by-when']}
      />
    </>
  )
}
