import type { ChangeSnapshot } from '../disclosure/change-snapshot'
import type { Snapshot } from '../disclosure/snapshot'
import { describeAmount, describeFigure } from '../group/describe-amount'
import type { Questionnaire } from '../questionnaire/questionnaire-schema'
import { isAboutSelf } from '../round/subject-of'
import { buildWaveTrend } from './build-wave-trend'
import { describeQuestion } from './describe-question'
import { describeWaves } from './describe-waves'
import { evaluateChange } from './evaluate-change'
import { evaluateReaction } from './evaluate-reaction'
import { evaluateSituations } from './evaluate-situation'
import { evaluateTeams } from './evaluate-teams'
import type { EvaluatedQuestionnaire, EvaluationReport, EvaluationSource } from './evaluation-report'
import { howToRead, limits } from './evaluation-words'
import { sayToCome } from './say-to-come'
import { sayWhoTookPart } from './say-who-took-part'

/** A report that a funder can read, from templates with the published numbers in them (N8). The same source gives the same report. */
export function buildEvaluation(source: EvaluationSource): EvaluationReport {
  const { programme, cohort, waves, events } = source
  const evaluated = source.questionnaires.flatMap((questionnaire) => {
    const one = evaluateQuestionnaire(source, questionnaire)
    return one ? [{ one, isSelf: isAboutSelf(questionnaire) }] : []
  })
  return {
    ...{ programme: programme.name, cohort: cohort.name },
    isPublished: waves.some(({ snapshots }) => snapshots.length > 0),
    toCome: sayToCome(source),
    question: describeQuestion(source),
    design: describeWaves(source),
    whoTookPart: sayWhoTookPart(
      source,
      evaluated.map(({ one }) => one),
    ),
    skills: evaluated.filter(({ isSelf }) => isSelf).map(({ one }) => one),
    surroundings: evaluated.filter(({ isSelf }) => !isSelf).map(({ one }) => one),
    situations: evaluateSituations(source),
    teams: evaluateTeams(source.teams),
    reactions: waves.flatMap(({ wave, snapshots }) =>
      snapshots.flatMap((one) => (one.kind === 'reaction' ? [evaluateReaction(wave, one)] : [])),
    ),
    events: events.map(({ id, happenedOn, text }) => ({ id, day: happenedOn, text })),
    ...{ howToRead, limits },
  }
}

/** Null where nothing was published of it. */
function evaluateQuestionnaire(
  { programme, waves, events }: EvaluationSource,
  questionnaire: Questionnaire,
): EvaluatedQuestionnaire | null {
  const { id, version, title, scales } = questionnaire
  const name = `${id}@${version}`
  const changes = waves.flatMap(({ wave: to, snapshots }) => {
    const isOfIt = (one: (typeof snapshots)[number]): one is ChangeSnapshot =>
      one.kind === 'change' && one.questionnaire === name
    return snapshots.filter(isOfIt).map((snapshot) => {
      const from = waves.find(({ wave }) => wave.id === snapshot.fromWaveId)?.wave ?? null
      return evaluateChange(questionnaire, snapshot, { from, to, aimedAt: programme.aimedAt })
    })
  })
  const baseline = waves
    .flatMap(({ snapshots }) => snapshots)
    .flatMap((one) => (one.kind === 'baseline' && one.snapshot.questionnaire === name ? [one.snapshot] : []))
    .at(-1)
  if (changes.length === 0 && !baseline) return null
  return {
    questionnaire: { id, version, title },
    baseline: baseline ? scales.flatMap((scale) => tellBaseline(scale, baseline)) : [],
    changes,
    trend: buildWaveTrend(questionnaire, changes, events),
  }
}

function tellBaseline({ id, title }: Readonly<{ id: string; title: string }>, { whole }: Snapshot) {
  const cell = whole[id]
  if (!cell) return []
  return [
    {
      ...{ id, title },
      n: describeFigure(cell.n, String),
      mean: describeFigure(cell.mean, describeAmount),
    },
  ]
}
