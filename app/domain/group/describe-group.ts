import { compareScores } from '../profile/compare-scores'
import { STRONG_FROM } from './shared-growth-areas'
import type { GroupScale } from './group-report'

const NAMES_AT_MOST = 3

/**
 * A group's profile in a few sentences, out of shown figures alone: where it is strong (means of 3.5 or more, the highest
 * three), where it is lower, where it is torn (agreement weak or lacking), what rests on few (P3). Where nothing is shown it
 * says so. Nothing is judged, and disagreement is named as something to talk about (P6).
 */
export function describeGroup(scales: readonly GroupScale[]): readonly string[] {
  const shown = scales.flatMap((scale) => (scale.drawn === null ? [] : [{ ...scale, drawn: scale.drawn }]))
  if (shown.length === 0) return ['No figures can be shown.']
  const high = byMean(
    shown.filter(({ drawn }) => compareScores(drawn, STRONG_FROM) >= 0),
    -1,
  )
  const low = byMean(
    shown.filter(({ drawn }) => compareScores(drawn, STRONG_FROM) < 0),
    1,
  )
  const torn = shown.filter(({ reading }) => reading === 'weak' || reading === 'lacking')
  const read = shown.filter(({ reading }) => reading !== null)
  const few = shown.filter(({ cell }) => cell.dependence.state === 'shown' && cell.dependence.value)
  return [
    high.length > 0 ? `Means of 3.5 or more: ${namesOf(high)}.` : 'No scale has a mean of 3.5 or more.',
    ...(low.length > 0 ? [`Means under 3.5: ${namesOf(low)}.`] : []),
    ...(torn.length > 0
      ? [`Members see these differently: ${namesOf(torn)}. That is worth talking about.`]
      : []),
    ...(read.length > 0 && torn.length === 0 ? ['On no scale whose agreement can be shown is it weak.'] : []),
    ...(read.length === 0 ? ['With fewer than 8 answers, how far members agree is not shown.'] : []),
    ...(few.length > 0 ? [`Only a few of you bring this: ${namesOf(few)}.`] : []),
    ...(shown.length < scales.length
      ? [`${scales.length - shown.length} of ${scales.length} scales can’t be shown.`]
      : []),
  ]
}

/** Lowest first (1) or highest first (-1); equal ones keep their order. */
function byMean<T extends Readonly<{ drawn: number }>>(
  scales: readonly T[],
  direction: 1 | -1,
): readonly T[] {
  return [...scales].sort((one, other) => direction * compareScores(one.drawn, other.drawn))
}

/** Up to three with their means, and how many more there are. */
function namesOf(scales: readonly GroupScale[]): string {
  const named = scales.slice(0, NAMES_AT_MOST).map(({ title, mean }) => `“${title}” (${mean})`)
  const more = scales.length - named.length
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`
}
