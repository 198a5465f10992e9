import { DateField, type TypedDay } from '~/components/form/date-field'
import type { FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextField } from '~/components/form/text-field'
import { teamEventKinds } from '~/domain/round/team-event'

const kinds = Object.entries(teamEventKinds).map(([value, label]) => ({ value, label }))

/** The fields of an event in a team's or a cohort's log. */
export function EventFields({
  typed,
  errors,
  readers = 'Every member of the team',
}: {
  typed: Readonly<{ text: string; kind: string; day: TypedDay }> | null
  errors: FieldErrors
  /** Who reads it, at the beginning of a sentence. */
  readers?: string
}) {
  return (
    <>
      <DateField
        id="day"
        label="When did it happen?"
        hint="For example, 1 4 2026"
        value={typed?.day ?? { day: '', month: '', year: '' }}
        error={errors['day']}
      />
      <RadioQuestion
        id="kind"
        name="kind"
        legend="What kind of event was it?"
        options={kinds}
        value={typed?.kind}
        error={errors['kind']}
      />
      <TextField
        id="text"
        label="What happened?"
        hint={`In a few words. Don’t name people: say “the programme lead left”, not who. ${readers} reads this.`}
        value={typed?.text}
        error={errors['text']}
      />
    </>
  )
}
