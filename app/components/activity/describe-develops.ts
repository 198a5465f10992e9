import type { Activity } from '~/domain/development/activity'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire-schema'

/** What an activity develops or answers, with where its meaning is told. */
export type Developed = Readonly<{ title: string; of: string; meaning: string; path: string }>

/**
 * The scales and topics of an activity as the latest versions of their questionnaires tell them; those that a later
 * version has no more are left out.
 */
export function describeDevelops(
  { develops, addresses }: Pick<Activity, 'develops' | 'addresses'>,
  latest: (id: string) => Questionnaire | undefined,
): readonly Developed[] {
  const scales = develops.flatMap(({ questionnaire: id, scale: scaleId }) => {
    const questionnaire = latest(id)
    const scale = questionnaire?.scales.find((each) => each.id === scaleId)
    if (!questionnaire || !scale) return []
    const path = `/questionnaires/${id}#${scaleId}`
    return [{ title: scale.title, of: questionnaire.title, meaning: scale.definition, path }]
  })
  const topics = addresses.flatMap(({ questionnaire: id, topic: topicId }) => {
    const questionnaire = latest(id)
    const group = questionnaire?.topicGroups.find(({ topics: all }) =>
      all.some((each) => each.id === topicId),
    )
    const topic = group?.topics.find((each) => each.id === topicId)
    if (!questionnaire || !group || !topic) return []
    const path = `/questionnaires/${id}#${group.id}`
    return [{ title: topic.title, of: questionnaire.title, meaning: topic.meaning, path }]
  })
  return [...scales, ...topics]
}
