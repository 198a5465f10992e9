import { LabelledField } from './labelled-field'

/** One line to type in. */
export function TextField({
  id,
  label,
  hint,
  error,
  value,
  className = '',
  ...input
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value?: string | undefined
  type?: 'text' | 'email'
  autoComplete?: string
  spellCheck?: boolean
  className?: string
}) {
  return (
    <LabelledField id={id} label={label} hint={hint} error={error}>
      {(attributes) => (
        <input
          {...input}
          {...attributes}
          className={`nhsuk-input ${className}${error ? ' nhsuk-input--error' : ''}`}
          defaultValue={value}
        />
      )}
    </LabelledField>
  )
}
