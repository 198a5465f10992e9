import type { Provenance, Questionnaire } from './questionnaire-schema'

export type PlacedProvenance = Readonly<{ value: Provenance; path: readonly (string | number)[] }>

/** Every provenance of a questionnaire's scales, items and topics, with where it stands in the document (P13). */
export function listProvenances(questionnaire: Questionnaire): readonly PlacedProvenance[] {
  return [
    ...questionnaire.scales.flatMap((scale, s) => [
      ...scale.provenance.map((value, p) => ({ value, path: ['scales', s, 'provenance', p] })),
      ...scale.items.map((item, i) => ({
        value: item.provenance,
        path: ['scales', s, 'items', i, 'provenance'],
      })),
    ]),
    ...questionnaire.topicGroups.flatMap((group, g) =>
      group.topics.map((topic, t) => ({
        value: topic.item.provenance,
        path: ['topicGroups', g, 'topics', t, 'item', 'provenance'],
      })),
    ),
  ]
}
