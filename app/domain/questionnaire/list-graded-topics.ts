import type { Questionnaire } from './questionnaire-schema'

/** The topics of a questionnaire whose five options go from less to more, in its order. */
export function listGradedTopics({
  topicGroups,
  optionSets,
}: Questionnaire): readonly Questionnaire['topicGroups'][number]['topics'][number][] {
  return topicGroups
    .flatMap(({ topics }) => topics)
    .filter(({ options }) => {
      const values = optionSets[options]?.options.map(({ value }) => value)
      return values?.join() === '1,2,3,4,5'
    })
}
