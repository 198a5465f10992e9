import { saySpan } from './say-span'
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
    | 'mean_then'
    | 'mean_now'
    | 'change'
    | 'hedges_g'
    | 'reliable_change'
    | 'reliability'
    | 'looking_back'
    | 'leavers_then'
    | 'stayers_above_leavers',
    string
  >
>

/** Every scale of every published change of a cohort, and of its baseline's profile: what the page shows. */
export function listEvaluationFigures({ skills, surroundings }: EvaluationReport): readonly EvaluationRow[] {
  return [...skills, ...surroundings].flatMap(({ questionnaire: { id, version }, baseline, changes }) => {
    const of = { questionnaire: id, version: String(version) }
    return [
      ...baseline.map(({ id: scale, title, n, mean }) => ({
        ...{ ...of, from: 'baseline', to: '', scale, title, aimed_at: '', n, mean_then: mean, mean_now: '' },
        ...{ change: '', hedges_g: '', reliable_change: '', reliability: '', looking_back: '' },
        ...{ leavers_then: '', stayers_above_leavers: '' },
      })),
      ...changes.flatMap((change) => change.scales.map((scale) => ({ ...of, ...rowOf(change, scale) }))),
    ]
  })
}

function rowOf(
  { from, to, reliability }: EvaluatedChange,
  { id, title, isAimedAt, words, published: { leavers } }: EvaluatedScale,
) {
  const known = reliability[id]
  return {
    from: from === null ? 'baseline' : `${from.kind}, ${from.closesOn}`,
    to: `${to.kind}, ${to.closesOn}`,
    ...{ scale: id, title, aimed_at: isAimedAt ? 'yes' : 'no', n: words.n },
    ...{ mean_then: words.before, mean_now: words.after, change: words.change, hedges_g: words.effect },
    reliable_change: words.reliable,
    reliability: known ? `alpha ${known.alpha.toFixed(2)}, n ${known.n}` : '',
    ...{ looking_back: words.thenTest, leavers_then: words.leavers },
    stayers_above_leavers: leavers.state === 'shown' ? saySpan(leavers.value.stayersAbove) : words.leavers,
  }
}
