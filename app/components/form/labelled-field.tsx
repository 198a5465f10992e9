import type { ReactNode } from 'react'
import { FieldError } from './field-error'

/** What a field must be given so that its label, hint and error are read out with it. */
export type FieldAttributes = Readonly<{
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}>

/** A label, a hint and an error around one field. */
export function LabelledField({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  children: (attributes: FieldAttributes) => ReactNode
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
      {children({
        id,
        name: id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  )
}
