import { formatPath } from './format-path'
import type { Problem } from './problem'
import type { Questionnaire } from './questionnaire-schema'

export type LibraryProblem = Problem & Readonly<{ questionnaire: Questionnaire }>

/**
 * What is wrong between questionnaires that are each sound: the same version twice, a reference to
 * something that doesn't exist, a companion that can't be answered along (Q9). Each problem names the
 * questionnaire it is found in. An empty list if there is none.
 */
export function checkLibrary(questionnaires: readonly Questionnaire[]): readonly LibraryProblem[] {
  return questionnaires.flatMap((questionnaire, index) =>
    [
      ...checkVersion(questionnaire, questionnaires.slice(0, index)),
      ...checkRelated(questionnaire, questionnaires),
      ...checkCompanion(questionnaire, questionnaires),
    ].map((problem) => ({ ...problem, questionnaire })),
  )
}

function checkVersion(questionnaire: Questionnaire, earlier: readonly Questionnaire[]): readonly Problem[] {
  const { id, version } = questionnaire
  return earlier.some((other) => other.id === id && other.version === version)
    ? [{ path: 'version', message: `There are two questionnaires ${id}@${version}.` }]
    : []
}

function checkRelated(questionnaire: Questionnaire, all: readonly Questionnaire[]): readonly Problem[] {
  return questionnaire.scales.flatMap((scale, s) =>
    scale.related.flatMap((related, r) => {
      const versions = all.filter((other) => other.id === related.questionnaire)
      const at = (key: string): string => formatPath(['scales', s, 'related', r, key])
      if (versions.length === 0) {
        return [
          { path: at('questionnaire'), message: `There is no questionnaire "${related.questionnaire}".` },
        ]
      }
      if (versions.some((other) => other.scales.some((candidate) => candidate.id === related.scale)))
        return []
      return [
        {
          path: at('scale'),
          message: `The questionnaire "${related.questionnaire}" has no scale "${related.scale}".`,
        },
      ]
    }),
  )
}

function checkCompanion(questionnaire: Questionnaire, all: readonly Questionnaire[]): readonly Problem[] {
  const { companion } = questionnaire
  if (!companion) return []
  const found = all.find(
    (other) => other.id === companion.questionnaire && other.version === companion.version,
  )
  const name = `${companion.questionnaire}@${companion.version}`
  if (!found) return [{ path: 'companion', message: `There is no questionnaire ${name}.` }]
  if (found.scales.length > 0) {
    return [{ path: 'companion', message: `A companion has topics only, and ${name} has scales.` }]
  }
  const taken = new Set(listAnswerable(questionnaire))
  return listAnswerable(found)
    .filter((id) => taken.has(id))
    .map((id) => ({
      path: 'companion',
      message: `The id "${id}" is used both here and in the companion ${name}.`,
    }))
}

/** The ids of items, under which answers are kept, and of scales and groups, which name the sections. */
function listAnswerable(questionnaire: Questionnaire): readonly string[] {
  return [
    ...questionnaire.scales.flatMap((scale) => [scale.id, ...scale.items.map((item) => item.id)]),
    ...questionnaire.topicGroups.flatMap((group) => [
      group.id,
      ...group.topics.map((topic) => topic.item.id),
    ]),
  ]
}
