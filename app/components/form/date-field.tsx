import { FieldError } from './field-error'

export type TypedDay = Readonly<{ day: string; month: string; year: string }>

const parts = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

/** A day to type in, in three fields (NHS service manual, date input). */
export function DateField({
  id,
  label,
  hint,
  error,
  value,
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  value: TypedDay
}) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" role="group" aria-describedby={describedBy || undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <FieldError id={id} error={error} />
        <div className="nhsuk-date-input">
          {parts.map((part, index) => (
            <div className="nhsuk-date-input__item" key={part.name}>
              <div className="nhsuk-form-group">
                <label
                  className="nhsuk-label nhsuk-date-input__label"
                  htmlFor={index === 0 ? id : `${id}-${part.name}`}
                >
                  {part.label}
                </label>
                <input
                  // The first is what an error's link leads to.
                  id={index === 0 ? id : `${id}-${part.name}`}
                  name={`${id}-${part.name}`}
                  className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${part.width}${error ? ' nhsuk-input--error' : ''}`}
                  inputMode="numeric"
                  maxLength={part.width}
                  aria-invalid={error ? true : undefined}
                  defaultValue={value[part.name]}
                />
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
