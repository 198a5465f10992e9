import { tiers } from '~/domain/answers/role-facts'
import type { AimedScale } from '~/domain/cohort/cohort'
import { programmeDesigns } from '~/domain/cohort/programme-designs'
import { Form } from '~/http/link'
import { CheckboxQuestion } from '../form/checkbox-question'
import type { FieldErrors } from '../form/error-summary'
import { RadioQuestion } from '../form/radio-question'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'
import { TextField } from '../form/text-field'
import { keyOf, type TypedProgramme } from './parse-programme'

type Aimable = AimedScale & Readonly<{ title: string; questionnaireTitle: string }>

/** Everything that is said of a programme. */
export function ProgrammeForm({
  typed,
  errors,
  aimable,
  version,
  submit,
}: {
  typed: TypedProgramme
  errors: FieldErrors
  aimable: readonly Aimable[]
  /** The version that it was read as; null for a new one. */
  version: number | null
  submit: string
}) {
  const byQuestionnaire = [...new Set(aimable.map(({ questionnaireTitle }) => questionnaireTitle))]
  return (
    <Form method="post" noValidate>
      {version !== null && <input type="hidden" name="version" value={version} />}
      <TextField id="name" label="Name" error={errors['name']} value={typed.name} />
      <TextArea
        id="aims"
        label="What is it for?"
        hint="In a few sentences. They stand at the top of its reports, as the question that the figures answer."
        error={errors['aims']}
        value={typed.aims}
      />
      {byQuestionnaire.map((title, index) => (
        <CheckboxQuestion
          key={title}
          id={index === 0 ? 'aimedAt' : `aimedAt-${index}`}
          name="aimedAt"
          legend={`What is it meant to develop? ${title}`}
          hint={
            index === 0
              ? 'Only what the programme really works on. Reports set these beside the others, so that both can be seen.'
              : undefined
          }
          options={aimable
            .filter(({ questionnaireTitle }) => questionnaireTitle === title)
            .map((scale) => ({ value: keyOf(scale), label: scale.title }))}
          values={typed.aimedAt}
          error={index === 0 ? errors['aimedAt'] : undefined}
        />
      ))}
      <SelectField
        id="tier"
        label="For which tier of governance?"
        hint="The same score means different things at each."
        empty="Every tier"
        options={tiers}
        value={typed.tier}
        error={errors['tier']}
      />
      <RadioQuestion
        id="design"
        name="design"
        legend="How does it work?"
        options={programmeDesigns.map(({ id, label }) => ({ value: id, label }))}
        value={typed.design}
        error={errors['design']}
      />
      <button className="nhsuk-button" type="submit">
        {submit}
      </button>
    </Form>
  )
}
