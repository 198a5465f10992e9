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
  icsId,
  error,
}: {
  split: SplitIcs
  /** The ICS that was split, where several of one page may have been. */
  icsId?: string
  /** Such as "this team". */
  of: string
  error: string | undefined
}) {
  return (
    <Form method="post" noValidate>
      {icsId !== undefined && <input type="hidden" name="split" value={icsId} />}
      <RadioQuestion
        id={icsId === undefined ? 'successor' : `successor-${icsId}`}
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
