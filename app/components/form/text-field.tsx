import { FieldError } from './field-error'

/** One line to type in, with its label, hint and error. */
export function TextField({
  id,
  label,
  hint,
  error,
  value,
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
  inputMode?: 'email' | 'text'
  className?: string
}) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <FieldError id={id} error={error} />
      <input
        {...input}
        className={`nhsuk-input ${input.className ?? ''}${error ? ' nhsuk-input--error' : ''}`}
        id={id}
        name={id}
        defaultValue={value}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
      />
    </div>
  )
}
