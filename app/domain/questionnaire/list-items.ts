import type { Item, Questionnaire } from './questionnaire-schema'

/** Every item of a questionnaire in the order in which it is asked: those of its scales, then its topics'. */
export function listItems({ scales, topicGroups }: Questionnaire): readonly Item[] {
  return [
    ...scales.flatMap((scale) => scale.items),
    ...topicGroups.flatMap((group) => group.topics.map((topic) => topic.item)),
  ]
}
