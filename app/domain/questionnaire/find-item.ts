import type { Item, OptionSet, Questionnaire, Scale, Topic } from './questionnaire-schema'

export type FoundItem = Readonly<{ item: Item; optionSet: OptionSet }> &
  (Readonly<{ kind: 'scale'; scale: Scale }> | Readonly<{ kind: 'topic'; topic: Topic }>)

/** An item of a questionnaire by its id, with its options and what it belongs to. Undefined if it asks no such thing. */
export function findItem(questionnaire: Questionnaire, itemId: string): FoundItem | undefined {
  for (const scale of questionnaire.scales) {
    const item = scale.items.find((candidate) => candidate.id === itemId)
    if (item) return { kind: 'scale', item, scale, optionSet: questionnaire.optionSets[scale.options]! }
  }
  for (const topic of questionnaire.topicGroups.flatMap((group) => group.topics)) {
    if (topic.item.id === itemId) {
      return { kind: 'topic', item: topic.item, topic, optionSet: questionnaire.optionSets[topic.options]! }
    }
  }
  return undefined
}
