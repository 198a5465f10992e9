import { Form } from '~/http/link'
import { RadioQuestion } from '../form/radio-question'

/** An ICS that was split, and those it went into. */
export type SplitIcs = Readonly<{
  name: string
  choices: readonly Readonly<{ value: string; label: string }>[]
}>

/** Asks which successor of a split ICS something belongs to (F2). */
export function SuccessorForm({
  split,
  of,
  error,
}: {
  split: SplitIcs
  /** Such as "this team". */
  of: string
  error: string | undefined
}) {
  return (
    <Form method="post" noValidate>
      <RadioQuestion
        id="successor"
        name="successor"
        legend={`${split.name} was split. Which successor does ${of} belong to?`}
        hint="Until somebody says, it counts in none."
        options={split.choices}
        value={undefined}
        error={error}
      />
      <button className="nhsuk-button" type="submit" name="do" value="choose">
        Save
      </button>
    </Form>
  )
}
