import { LabelledField } from './labelled-field'

/** A file to choose. The form that it stands in must be multipart/form-data. */
export function FileField({
  accept,
  ...field
}: {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  accept: string
}) {
  return (
    <LabelledField {...field}>
      {(attributes) => <input {...attributes} className="nhsuk-file-upload" type="file" accept={accept} />}
    </LabelledField>
  )
}
