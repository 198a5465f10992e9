import type { Wave } from '../cohort/cohort'
import { nameWaveInFile } from './name-wave-in-file'
import { saySpan } from './say-span'
import { REACTION } from './wave-snapshot'
import type { EvaluatedChange, EvaluatedScale, EvaluationReport } from './evaluation-report'

/** One scale of a published result as a row of a file: each figure in words, or that it isn't shown and why (D5). */
export type EvaluationRow = Readonly<
  Record<
    | 'questionnaire'
    | 'version'
    | 'from'
    | 'to'
    | 'scale'
    | 'title'
    | 'aimed_at'
    | 'n'
    | 'n_then'
    | 'n_now'
    | 'mean_then'
    | 'mean_now'
    | 'change'
    | 'hedges_g'
    | 'reliable_change'
    | 'reliability'
    | 'looking_back'
    | 'leavers_then'
    | 'stayers_above_leavers'
    | 'share_then'
    | 'share_now'
    | 'team',
    string
  >
>

/**
 * Every scale of every published change of a cohort, of its baseline's profile and of what people thought of the programme, and
 * every topic of their situation, and what teams shared: what the page shows.
 */
export function listEvaluationFigures(report: EvaluationReport): readonly EvaluationRow[] {
  return [
    ...listChanges(report),
    ...report.situations.flatMap(({ questionnaire, from, to, topics }) =>
      topics.map(({ id, title, n, then, now }) => ({
        ...{ ...empty, questionnaire: questionnaire.id, version: String(questionnaire.version) },
        ...{ ...waves(from, to), scale: id, title, n, share_then: then, share_now: now },
      })),
    ),
    ...report.teams.flatMap(({ team, questionnaire: { id, version }, columns, rows }) =>
      columns.flatMap((day, at) =>
        rows.map(({ id: scale, title, figures }) => ({
          ...{ ...empty, questionnaire: id, version: String(version), to: day, scale, title, team },
          ...{ n: figures[at]?.n ?? '', mean_now: figures[at]?.mean ?? '' },
        })),
      ),
    ),
    ...report.reactions.flatMap(({ at, figures }) =>
      figures.map(({ id, title, n, mean }) => ({
        ...{ ...empty, questionnaire: REACTION.id, version: String(REACTION.version), to: at },
        ...{ scale: id, title, n, mean_now: mean },
      })),
    ),
  ]
}

function listChanges({ skills, surroundings }: EvaluationReport): readonly EvaluationRow[] {
  return [...skills, ...surroundings].flatMap(({ questionnaire: { id, version }, baseline, changes }) => {
    const of = { questionnaire: id, version: String(version) }
    return [
      ...baseline.map(({ id: scale, title, n, mean }) => ({
        ...{ ...empty, ...of, from: 'baseline', scale, title, n, mean_then: mean },
      })),
      ...changes.flatMap((change) =>
        change.scales.map((scale) => ({ ...empty, ...of, ...rowOf(change, scale) })),
      ),
    ]
  })
}

const empty: EvaluationRow = {
  ...{ questionnaire: '', version: '', from: '', to: '', scale: '', title: '', aimed_at: '', n: '' },
  ...{ mean_then: '', mean_now: '', change: '', hedges_g: '', reliable_change: '', reliability: '' },
  ...{ looking_back: '', leavers_then: '', stayers_above_leavers: '', share_then: '', share_now: '' },
  ...{ n_then: '', n_now: '', team: '' },
}

function waves(from: Wave | null, to: Wave) {
  return {
    from: from === null ? 'baseline' : nameWaveInFile(from),
    to: nameWaveInFile(to),
  }
}

function rowOf(
  { from, to, reliability }: EvaluatedChange,
  { id, title, isAimedAt, words, published: { leavers } }: EvaluatedScale,
) {
  const known = reliability[id]
  return {
    ...waves(from, to),
    ...{ scale: id, title, aimed_at: isAimedAt ? 'yes' : 'no', n: words.n },
    ...{ n_then: words.nThen, n_now: words.nNow },
    ...{ mean_then: words.before, mean_now: words.after, change: words.change, hedges_g: words.effect },
    reliable_change: words.reliable,
    reliability: known ? `alpha ${known.alpha.toFixed(2)}, n ${known.n}` : '',
    ...{ looking_back: words.thenTest, leavers_then: words.leavers },
    stayers_above_leavers: leavers.state === 'shown' ? saySpan(leavers.value.stayersAbove) : words.leavers,
  }
}
