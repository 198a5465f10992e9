import type { Answers, ScaleImportance } from '~/domain/answers/answers'
import type { Section } from '~/domain/questionnaire/list-sections'
import type { OptionSet, Provenance, Questionnaire } from '~/domain/questionnaire/questionnaire-schema'

export type Question = Readonly<{
  /** Of its first radio. */
  id: string
  /** Of the form field: `answer.…` or `importance.…`. */
  name: string
  text: string
  options: readonly Readonly<{ value: string; label: string; divider?: boolean }>[]
  value: string
  isImportance: boolean
  provenance: Provenance | null
}>

export type DescribedSection = Readonly<{
  id: string
  part: Section['part']
  title: string
  position: number
  of: number
  stem: string | null
  introduction: string | null
  /** Shown on the first section of each part: the companion has its own. */
  instructions: string | null
  questions: readonly Question[]
}>

/** A section with its questions and the answers so far, as its page needs it and no more. */
export function describeSection(
  { questionnaire, companion }: Readonly<{ questionnaire: Questionnaire; companion: Questionnaire | null }>,
  section: Section,
  answers: Answers,
  importance: ScaleImportance,
): DescribedSection {
  const items = section.items.map(({ item, optionSet }): Question => ({
    id: `answer-${item.id}`,
    name: `answer.${item.id}`,
    text: item.text,
    options: describeOptions(optionSet),
    value: String(answers[item.id] ?? ''),
    isImportance: false,
    provenance: item.provenance,
  }))
  const own = section.part === 'main' ? questionnaire : companion
  const asked = section.asksImportance && questionnaire.importance
  return {
    id: section.id,
    part: section.part,
    title: section.title,
    position: section.position,
    of: section.of,
    stem: section.stem,
    introduction: section.kind === 'topics' ? section.topicGroup.introduction : null,
    instructions: section.position === 1 ? (own?.instructions ?? null) : null,
    questions: asked
      ? [
          ...items,
          {
            id: `answer-${section.id}`,
            name: `importance.${section.id}`,
            text: asked.question,
            options: describeOptions({ options: asked.options }),
            value: String(importance[section.id] ?? ''),
            isImportance: true,
            provenance: null,
          },
        ]
      : items,
  }
}

function describeOptions({ options, none }: OptionSet): Question['options'] {
  return [
    ...options.map(({ value, label }) => ({ value: String(value), label })),
    ...(none === undefined ? [] : [{ value: 'none', label: none, divider: true }]),
  ]
}
