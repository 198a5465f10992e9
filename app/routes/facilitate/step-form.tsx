import { Form } from '@remix-run/react'
import { useState } from 'react'
import type { FieldErrors } from '~/components/form/error-summary'
import { RadioQuestion } from '~/components/form/radio-question'
import { TextArea } from '~/components/form/text-area'
import type { FacilitationStep } from '~/use-cases/read-facilitation'
import type { TypedStep } from './form'
import { LeavingUnsaved } from './leaving-unsaved'
import type { Theirs } from './save-step.server'

/** The note of a step and, in a consensus round, the answer that was agreed. */
export function StepForm({
  step,
  isRecording,
  isClosed,
  isSaved,
  isLast,
  refused,
}: {
  step: FacilitationStep
  isRecording: boolean
  isClosed: boolean
  isSaved: boolean
  isLast: boolean
  refused: Readonly<{ errors: FieldErrors; typed: TypedStep; theirs: Theirs | null }> | null
}) {
  const [isDirty, setIsDirty] = useState(false)
  const { recorded, note, optionSet } = step
  const stored = recorded
    ? { note: recorded.note, value: String(recorded.value ?? 'none'), version: recorded.version }
    : { note: note?.text ?? '', value: undefined, version: note?.version ?? 0 }
  const typed = refused?.typed ?? stored
  const options = [
    ...optionSet.options.map(({ value, label }) => ({ value: String(value), label })),
    { value: 'none', label: 'We did not agree', divider: true },
  ]
  const wordsOf = (value: string | undefined) => options.find((option) => option.value === value)?.label
  if (isClosed) {
    return (
      <section aria-labelledby="closed">
        <h2 id="closed">What you agreed</h2>
        <p>{wordsOf(stored.value) ?? 'Nothing was recorded.'}</p>
        {stored.note !== '' && <p className="app-lines app-breakable">{stored.note}</p>}
      </section>
    )
  }
  return (
    <Form
      method="post"
      noValidate
      className="app-facilitate__form"
      onInput={() => setIsDirty(true)}
      onSubmit={() => setIsDirty(false)}
    >
      {refused?.theirs && (
        <section className="nhsuk-inset-text app-breakable" aria-labelledby="theirs">
          <h2 id="theirs">What stands there now</h2>
          {isRecording && <p>{wordsOf(refused.theirs.value)}</p>}
          <p className="app-lines">{refused.theirs.note}</p>
          <p>Yours is in the fields below. Bring the two together and save.</p>
        </section>
      )}
      {isRecording && (
        <RadioQuestion
          id="value"
          name="value"
          legend="Taking the statements together: what do you agree on?"
          size="m"
          options={options}
          value={typed.value}
          error={refused?.errors['value']}
        />
      )}
      <TextArea
        id="note"
        label={isRecording ? 'A note on it (optional)' : 'Note what was said'}
        hint="Members of the round read this afterwards. Say what was said, not who said it."
        rows={5}
        value={typed.note}
        error={refused?.errors['note']}
      />
      <input type="hidden" name="version" value={refused?.theirs?.version ?? typed.version} />
      <LeavingUnsaved isDirty={isDirty} />
      <div className="app-buttons app-no-print">
        <button className="nhsuk-button" type="submit" name="go" value="on">
          {isLast ? 'Save and finish' : 'Save and go on'}
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" type="submit" name="go" value="stay">
          Save
        </button>
        <span role="status">{isSaved && !isDirty && !refused ? 'Saved' : ''}</span>
      </div>
    </Form>
  )
}
