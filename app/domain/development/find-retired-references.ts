import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { Activity } from './activity'
import { listReferences } from './list-references'
import { scaleKey } from './scale-key'

type Purpose = Pick<Activity, 'develops' | 'addresses'>

/** Scales and topics that an activity names and no latest version asks any more, as keys (K14). */
export function findRetiredReferences(
  { develops, addresses }: Purpose,
  questionnaires: readonly Questionnaire[],
): readonly string[] {
  const { scales, topics } = keysOf(questionnaires)
  return [
    ...develops.map(scaleKey).filter((key) => !scales.has(key)),
    ...addresses.map(topicKey).filter((key) => !topics.has(key)),
  ]
}

/** Activities as they are suggested: without what no latest version asks any more (K14). */
export function withoutRetiredReferences(
  activities: readonly Activity[],
  questionnaires: readonly Questionnaire[],
): readonly Activity[] {
  const { scales, topics } = keysOf(questionnaires)
  return activities.map((activity) => {
    const develops = activity.develops.filter((scale) => scales.has(scaleKey(scale)))
    const addresses = activity.addresses.filter((topic) => topics.has(topicKey(topic)))
    const isWhole =
      develops.length === activity.develops.length && addresses.length === activity.addresses.length
    return isWhole ? activity : { ...activity, develops, addresses }
  })
}

function keysOf(questionnaires: readonly Questionnaire[]) {
  const { scales, topics } = listReferences(questionnaires)
  const all = (groups: typeof scales) => new Set(groups.flatMap(({ of }) => of.map(({ key }) => key)))
  return { scales: all(scales), topics: all(topics) }
}

function topicKey({ questionnaire, topic }: Activity['addresses'][number]): string {
  return `${questionnaire}/${topic}`
}
