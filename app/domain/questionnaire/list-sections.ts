import type { Item, OptionSet, Questionnaire, Scale, Topic, TopicGroup } from './questionnaire-schema'

/** One page of questions. `position` and `of` count within the part, from 1: "Section 3 of 13". */
export type Section = Readonly<{
  /** The id of its scale or topic group: unique across both parts. */
  id: string
  /** The questionnaire itself, or the companion that is answered along with it and may be skipped whole. */
  part: 'main' | 'companion'
  title: string
  /** The words before every item, or null. */
  stem: string | null
  items: readonly SectionItem[]
  /** Whether it ends with the question how much the role calls for this scale, kept under the scale's id. */
  asksImportance: boolean
  position: number
  of: number
}> &
  (Readonly<{ kind: 'scale'; scale: Scale }> | Readonly<{ kind: 'topics'; topicGroup: TopicGroup }>)

/** `topic` is what the item is about where it isn't one of a scale's. */
export type SectionItem = Readonly<{ item: Item; optionSet: OptionSet; topic: Topic | null }>

/**
 * The sections of a questionnaire in the order in which they are asked: one for each scale, then one for
 * each topic group, then the companion's likewise (Q10).
 */
export function listSections(
  questionnaire: Questionnaire,
  companion?: Questionnaire | null,
): readonly Section[] {
  return [...sectionsOf(questionnaire, 'main'), ...(companion ? sectionsOf(companion, 'companion') : [])]
}

function sectionsOf(questionnaire: Questionnaire, part: Section['part']): readonly Section[] {
  const of = questionnaire.scales.length + questionnaire.topicGroups.length
  const stem = questionnaire.stem ?? null
  const scales = questionnaire.scales.map((scale, index): Section => {
    const optionSet = questionnaire.optionSets[scale.options]!
    return {
      id: scale.id,
      part,
      kind: 'scale',
      title: scale.title,
      stem,
      scale,
      items: scale.items.map((item) => ({ item, optionSet, topic: null })),
      asksImportance: questionnaire.importance !== undefined,
      position: index + 1,
      of,
    }
  })
  const topicGroups = questionnaire.topicGroups.map((topicGroup, index): Section => ({
    id: topicGroup.id,
    part,
    kind: 'topics',
    title: topicGroup.title,
    stem,
    topicGroup,
    items: topicGroup.topics.map((topic) => ({
      item: topic.item,
      optionSet: questionnaire.optionSets[topic.options]!,
      topic,
    })),
    asksImportance: false,
    position: scales.length + index + 1,
    of,
  }))
  return [...scales, ...topicGroups]
}
