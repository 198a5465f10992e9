import { Form } from '~/http/link'
import { CheckboxQuestion } from '../form/checkbox-question'
import { DateField } from '../form/date-field'
import type { FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import type { TypedWave } from './parse-wave'

const kinds = [
  { value: 'baseline', label: 'Baseline', hint: 'Before the programme begins' },
  { value: 'between', label: 'Between', hint: 'While it runs. It is published with the end wave' },
  { value: 'end', label: 'End', hint: 'When it is over' },
  {
    value: 'follow-up',
    label: 'Follow-up',
    hint: 'Some months on: did it last? If almost the same people answer as in the end wave, its figures often can’t be published: the few who differ could be worked out.',
  },
]

/** Everything that is said of a wave before it opens. */
export function WaveForm({
  typed,
  errors,
  offered,
  mayCatchUp,
  submit,
}: {
  typed: TypedWave
  errors: FieldErrors
  offered: readonly Readonly<{ id: string; title: string; about: string; minutes: number }>[]
  mayCatchUp: boolean
  submit: string
}) {
  return (
    <Form method="post" noValidate>
      <RadioQuestion
        id="kind"
        name="kind"
        legend="Which wave is it?"
        options={kinds}
        value={typed.kind}
        error={errors['kind']}
      />
      <DateField
        id="opensOn"
        label="First day"
        hint="Everybody who takes part is invited that morning."
        error={errors['opensOn']}
        value={typed.opens}
      />
      <DateField
        id="closesOn"
        label="Last day to answer"
        hint="Two weeks suit most cohorts. Waves must not overlap."
        error={errors['closesOn']}
        value={typed.closes}
      />
      {mayCatchUp ? (
        <DateField
          id="catchesUpUntil"
          label="Until when can late starters catch up? (optional)"
          hint="Whoever joins after this wave has opened can still answer it until then, before the next wave opens. Of an end wave or a follow-up that is for themselves only: what was published doesn’t change."
          error={errors['catchesUpUntil']}
          value={typed.catchUp}
        />
      ) : (
        <p>
          Late starters can’t catch up in this cohort: its baseline is published when it closes, and what
          comes later could not be counted.
        </p>
      )}
      <CheckboxQuestion
        id="questionnaires"
        legend="What do you want to ask?"
        hint="What an earlier wave of this cohort asked is asked in the same version again, so that it can be compared."
        options={offered.map(({ id, title, about, minutes }) => ({
          value: id,
          label: `${title} (${about}, about ${minutes} minutes)`,
        }))}
        values={typed.questionnaires}
        error={errors['questionnaires']}
      />
      <CheckboxQuestion
        id="extras"
        legend="Ask as well?"
        hint="Looking back: two ratings for each scale, where am I now and where was I at the start. For the end wave or a follow-up."
        options={[
          { value: 'then-test', label: 'Looking back' },
          {
            value: 'reaction',
            label: 'What people think of the programme: useful, relevant, what to change',
          },
        ]}
        values={typed.extras}
        error={errors['extras']}
      />
      <button className="nhsuk-button" type="submit">
        {submit}
      </button>
    </Form>
  )
}
