import { loadQuestionnaires } from '../../questionnaires/index'

/** The same answer to each of a questionnaire's items but those left out; nothing to its companion's. */
export function everyItem(
  questionnaire: string,
  value: string,
  ...leftOut: readonly string[]
): Record<string, string> {
  const found = loadQuestionnaires('questionnaires').find(questionnaire)
  if (!found) throw new Error(`There is no questionnaire ${questionnaire}.`)
  const items = [
    ...found.scales.flatMap((scale) => scale.items),
    ...found.topicGroups.flatMap((group) => group.topics.map((topic) => topic.item)),
  ]
  return Object.fromEntries(items.filter(({ id }) => !leftOut.includes(id)).map(({ id }) => [id, value]))
}
