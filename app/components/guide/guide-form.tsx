import { Form } from '~/http/link'
import type { FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import { guideKinds } from '~/domain/guide/guide-kinds'
import type { TypedGuide } from './parse-guide'

/** What a guide is, what it is called, and its text. */
export function GuideForm({
  typed,
  errors,
  version,
  submit,
}: {
  typed: TypedGuide
  errors: FieldErrors
  version: number | null
  submit: string
}) {
  return (
    <Form method="post" noValidate>
      {version !== null && <input type="hidden" name="version" value={version} />}
      <SelectField
        id="kind"
        label="What is it?"
        empty="Choose"
        options={guideKinds}
        error={errors['kind']}
        value={typed.kind}
      />
      <TextField id="title" label="Title" error={errors['title']} value={typed.title} />
      <TextArea
        id="text"
        label="Text"
        hint="Paragraphs, lists with “-”, *emphasis* and [links](https://example.org). Please name no person in it."
        rows={16}
        error={errors['text']}
        value={typed.text}
      />
      <button className="nhsuk-button" type="submit">
        {submit}
      </button>
    </Form>
  )
}
