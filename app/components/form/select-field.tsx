import { LabelledField } from './labelled-field'

/** A choice out of a long list; the first entry leaves it open. */
export function SelectField({
  value,
  empty,
  options,
  ...field
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
    <LabelledField {...field}>
      {(attributes) => (
        <select
          {...attributes}
          className={`nhsuk-select${field.error ? ' nhsuk-select--error' : ''}`}
          defaultValue={value ?? ''}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  )
}
