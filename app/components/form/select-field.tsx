import { FieldError } from './field-error'

/** A choice out of a long list; the first entry leaves it open. */
export function SelectField({
  id,
  label,
  hint,
  error,
  value,
  empty,
  options,
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value?: string | null | undefined
  empty: string
  options: readonly Readonly<{ id: string; label: string }>[]
}) {
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
      <select
        className={`nhsuk-select${error ? ' nhsuk-select--error' : ''}`}
        id={id}
        name={id}
        defaultValue={value ?? ''}
        aria-describedby={[hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
