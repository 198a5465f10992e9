import { latestVersion } from '../questionnaire/latest-version'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'

/** What an activity can be for, under the questionnaire that asks it: a key such as "social-skill/framing". */
export type ReferenceGroup = Readonly<{
  questionnaire: string
  title: string
  of: readonly Readonly<{ key: string; title: string }>[]
}>

/**
 * The scales and topics of the latest version of each questionnaire, which an activity may name (G3). A questionnaire
 * without any is left out.
 */
export function listReferences(
  questionnaires: readonly Questionnaire[],
): Readonly<{ scales: readonly ReferenceGroup[]; topics: readonly ReferenceGroup[] }> {
  const ids = [...new Set(questionnaires.map(({ id }) => id))]
  const latest = ids.flatMap((id) => latestVersion(questionnaires, id) ?? [])
  const groupsOf = (listOf: (one: Questionnaire) => readonly Readonly<{ id: string; title: string }>[]) =>
    latest
      .map((one) => ({
        questionnaire: one.id,
        title: one.title,
        of: listOf(one).map(({ id, title }) => ({ key: `${one.id}/${id}`, title })),
      }))
      .filter(({ of }) => of.length > 0)
  return {
    scales: groupsOf(({ scales }) => scales),
    topics: groupsOf(({ topicGroups }) => topicGroups.flatMap(({ topics }) => topics)),
  }
}
