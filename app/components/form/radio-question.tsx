import { Fragment, type ReactNode } from 'react'
import { FieldError } from './field-error'

export type RadioOption = Readonly<{ value: string; label: string; hint?: string; divider?: boolean }>

/**
 * One question with stacked radios. The first radio has the question's own id: that is where an error
 * summary must lead.
 */
export function RadioQuestion({
  id,
  name,
  legend,
  hint,
  options,
  value,
  error,
  size = 's',
  onAnswer,
}: {
  id: string
  name: string
  legend: ReactNode
  hint?: ReactNode
  options: readonly RadioOption[]
  value: string | undefined
  error?: string | undefined
  size?: 's' | 'm'
  onAnswer?: (value: string) => void
}) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy || undefined}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${size}`}>{legend}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <FieldError id={id} error={error} />
        <div className="nhsuk-radios nhsuk-radios--small">
          {options.map((option, index) => {
            const radioId = index === 0 ? id : `${id}-${index + 1}`
            return (
              <Fragment key={option.value}>
                {option.divider && <div className="nhsuk-radios__divider">or</div>}
                <div className="nhsuk-radios__item">
                  <input
                    className="nhsuk-radios__input"
                    id={radioId}
                    name={name}
                    type="radio"
                    value={option.value}
                    defaultChecked={value === option.value}
                    aria-describedby={option.hint ? `${radioId}-hint` : undefined}
                    onChange={onAnswer && (() => onAnswer(option.value))}
                  />
                  <label className="nhsuk-label nhsuk-radios__label" htmlFor={radioId}>
                    {option.label}
                  </label>
                  {option.hint && (
                    <div className="nhsuk-hint nhsuk-radios__hint" id={`${radioId}-hint`}>
                      {option.hint}
                    </div>
                  )}
                </div>
              </Fragment>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
