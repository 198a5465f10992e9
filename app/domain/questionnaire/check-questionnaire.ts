import { formatPath } from './format-path'
import { listProvenances } from './list-provenances'
import type { Problem } from './problem'
import type { Questionnaire, Source } from './questionnaire-schema'

type Path = readonly (string | number)[]
type Placed<T> = Readonly<{ value: T; path: Path }>

/**
 * What a schema can't say of a questionnaire whose shape is sound: every problem, in document order by
 * kind (Q2 to Q8). An empty list if there is none.
 */
export function checkQuestionnaire(
  questionnaire: Questionnaire,
  sources: readonly Source[],
): readonly Problem[] {
  return [
    ...checkContents(questionnaire),
    ...checkIds(questionnaire),
    ...checkSources(questionnaire, sources),
    ...checkOptions(questionnaire),
    ...checkReversed(questionnaire),
  ].map(({ path, value }) => ({ path: formatPath(path), message: value }))
}

function checkContents({ scales, topicGroups, importance }: Questionnaire): readonly Placed<string>[] {
  return [
    ...(scales.length + topicGroups.length === 0
      ? [{ path: [], value: 'The questionnaire asks nothing: give it a scale or a topic group.' }]
      : []),
    ...(importance && scales.length === 0
      ? [{ path: ['importance'], value: 'Importance is asked of scales, and this questionnaire has none.' }]
      : []),
  ]
}

function checkIds(questionnaire: Questionnaire): readonly Placed<string>[] {
  const first = new Map<string, Path>()
  return listIds(questionnaire).flatMap(({ value: id, path }) => {
    const earlier = first.get(id)
    if (earlier) return [{ path, value: `The id "${id}" is used twice: first at ${formatPath(earlier)}.` }]
    first.set(id, path)
    return []
  })
}

function listIds(questionnaire: Questionnaire): readonly Placed<string>[] {
  return [
    ...questionnaire.scales.flatMap((scale, s) => [
      { value: scale.id, path: ['scales', s, 'id'] },
      ...scale.items.map((item, i) => ({ value: item.id, path: ['scales', s, 'items', i, 'id'] })),
    ]),
    ...questionnaire.topicGroups.flatMap((group, g) => [
      { value: group.id, path: ['topicGroups', g, 'id'] },
      ...group.topics.flatMap((topic, t) => [
        { value: topic.id, path: ['topicGroups', g, 'topics', t, 'id'] },
        { value: topic.item.id, path: ['topicGroups', g, 'topics', t, 'item', 'id'] },
      ]),
    ]),
  ]
}

function checkSources(questionnaire: Questionnaire, sources: readonly Source[]): readonly Placed<string>[] {
  const known = new Set(sources.map((source) => source.id))
  return listProvenances(questionnaire).flatMap(({ value, path }) =>
    known.has(value.source)
      ? []
      : [{ path: [...path, 'source'], value: `The source "${value.source}" is not in the bibliography.` }],
  )
}

function checkOptions(questionnaire: Questionnaire): readonly Placed<string>[] {
  const { optionSets, scales, topicGroups } = questionnaire
  const unknown = (options: string): string =>
    `The option set "${options}" is not defined in this questionnaire's "optionSets".`
  const has = (options: string): boolean => Object.hasOwn(optionSets, options)
  return [
    ...Object.entries(optionSets).flatMap(([name, set]) =>
      checkAscending(
        set.options.map((option) => option.value),
        ['optionSets', name, 'options'],
      ),
    ),
    ...(questionnaire.importance ? checkImportance(questionnaire.importance.options) : []),
    ...scales.flatMap((scale, s) => {
      const path = ['scales', s, 'options']
      if (!has(scale.options)) return [{ path, value: unknown(scale.options) }]
      return isOneToFive(optionSets[scale.options]!.options)
        ? []
        : [
            {
              path,
              value: `A scored scale needs options with the values 1 to 5; "${scale.options}" has others.`,
            },
          ]
    }),
    ...topicGroups.flatMap((group, g) =>
      group.topics.flatMap((topic, t) =>
        has(topic.options)
          ? []
          : [{ path: ['topicGroups', g, 'topics', t, 'options'], value: unknown(topic.options) }],
      ),
    ),
  ]
}

function checkImportance(options: readonly Readonly<{ value: number }>[]): readonly Placed<string>[] {
  if (isOneToFive(options)) return []
  return [
    {
      path: ['importance', 'options'],
      value: 'Importance needs options with the values 1 to 5, in that order.',
    },
  ]
}

function checkAscending(values: readonly number[], path: Path): readonly Placed<string>[] {
  return values.flatMap((value, index) => {
    const before = values.slice(0, index)
    if (before.includes(value)) {
      return [{ path: [...path, index, 'value'], value: `Two options have the value ${value}.` }]
    }
    if (before.some((earlier) => earlier > value)) {
      return [
        {
          path: [...path, index, 'value'],
          value: `The value ${value} comes after a higher one: order options from lowest to highest.`,
        },
      ]
    }
    return []
  })
}

function isOneToFive(options: readonly Readonly<{ value: number }>[]): boolean {
  return options.map((option) => option.value).join() === '1,2,3,4,5'
}

function checkReversed(questionnaire: Questionnaire): readonly Placed<string>[] {
  return questionnaire.scales.flatMap((scale, s) => {
    const reversed = scale.items.filter((item) => item.reversed)
    if (reversed.length < 2) return []
    const ids = reversed.map((item) => `"${item.id}"`).join(', ')
    return [
      {
        path: ['scales', s, 'items'],
        value: `A scale may have one reversed item; "${scale.id}" has ${reversed.length}: ${ids}.`,
      },
    ]
  })
}
