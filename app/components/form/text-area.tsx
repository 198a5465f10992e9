import { LabelledField } from './labelled-field'

/** Several lines to type in. */
export function TextArea({
  id,
  label,
  hint,
  error,
  value,
  rows = 4,
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value?: string | undefined
  rows?: number
}) {
  return (
    <LabelledField id={id} label={label} hint={hint} error={error}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={rows}
          className={`nhsuk-textarea${error ? ' nhsuk-textarea--error' : ''}`}
          defaultValue={value}
        />
      )}
    </LabelledField>
  )
}
