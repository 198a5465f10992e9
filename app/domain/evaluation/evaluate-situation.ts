import { nameWave } from '../cohort/name-wave'
import type { ContextSnapshot } from '../disclosure/context-snapshot'
import { describeSuppression } from '../group/describe-suppression'
import { listGradedTopics } from '../questionnaire/list-graded-topics'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import type { EvaluatedSituation, EvaluationSource } from './evaluation-report'

/** What was published of people's situation, a part for each later wave: how many chose one of the two highest answers (N12). */
export function evaluateSituations({ waves, situations }: EvaluationSource): readonly EvaluatedSituation[] {
  return waves.flatMap(({ wave: to, snapshots }) =>
    snapshots.flatMap((one) => {
      if (one.kind !== 'context') return []
      const questionnaire = situations.find(({ id, version }) => `${id}@${version}` === one.questionnaire)
      if (!questionnaire) return []
      const from = waves.find(({ wave }) => wave.id === one.fromWaveId)?.wave ?? null
      return [
        {
          id: `${questionnaire.id}-${to.id}`,
          heading: `Their own situation, from ${from === null ? 'the start' : nameWave(from.kind)} to ${nameWave(to.kind)}`,
          questionnaire: { id: questionnaire.id, version: questionnaire.version },
          ...{ from, to, topics: tellTopics(questionnaire, one) },
        },
      ]
    }),
  )
}

function tellTopics(questionnaire: Questionnaire, { topics }: ContextSnapshot): EvaluatedSituation['topics'] {
  return listGradedTopics(questionnaire).flatMap(({ id, title, item, options }) => {
    const figure = topics[id]
    if (!figure) return []
    const highest = questionnaire.optionSets[options]!.options.slice(-2).map(({ label }) => `“${label}”`)
    const statement = `${item.text} ${highest.join(' or ')}`
    if (figure.state === 'suppressed') {
      const why = `not shown: ${describeSuppression(figure.reason)}`
      return [{ id, title, statement, n: why, then: why, now: why }]
    }
    const { n, then, now } = figure.value
    return [{ id, title, statement, n: String(n), then, now }]
  })
}
