import { FieldError } from './field-error'

/** One question with stacked checkboxes; the first has the question's own id, where an error summary leads. */
export function CheckboxQuestion({
  id,
  name = id,
  legend,
  hint,
  options,
  values,
  error,
}: {
  id: string
  /** Where several questions are read as one. */
  name?: string
  legend: string
  hint?: string | undefined
  options: readonly Readonly<{ value: string; label: string }>[]
  values: readonly string[]
  error?: string | undefined
}) {
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy || undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <FieldError id={id} error={error} />
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {options.map(({ value, label }, index) => {
            const boxId = index === 0 ? id : `${id}-${index + 1}`
            return (
              <div className="nhsuk-checkboxes__item" key={value}>
                <input
                  className="nhsuk-checkboxes__input"
                  id={boxId}
                  name={name}
                  type="checkbox"
                  value={value}
                  defaultChecked={values.includes(value)}
                />
                <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={boxId}>
                  {label}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
