import { formatScore } from '../scoring/format-score'
import { compareScores } from './compare-scores'
import { ownMedian } from './own-median'

type Described = Readonly<{ title: string; score: number | null }>
type Scored = Readonly<{ title: string; score: number }>

/** More names than this make a sentence nobody reads: then it says how many. */
const NAMES_AT_MOST = 3

/**
 * A profile in one to three plain sentences, computed from its numbers alone: from where to where it
 * runs, how even it is, what has no score (R7). It never judges and never adds scores up (P1). No sentences
 * where there are no scales.
 */
export function describeProfile(scales: readonly Described[]): readonly string[] {
  if (scales.length === 0) return []
  const scored = scales.flatMap(({ title, score }) => (score === null ? [] : [{ title, score }]))
  return [...describeRange(scored), ...describeEvenness(scored), ...describeGaps(scales)]
}

function describeRange(scored: readonly Scored[]): readonly string[] {
  const [only] = scored
  if (!only) return []
  if (scored.length === 1)
    return [`On a scale from 1 to 5, the score for “${only.title}” is ${formatScore(only.score)}.`]
  const { lowest, highest } = findEnds(scored)
  const [low, high] = [formatScore(lowest), formatScore(highest)]
  if (low === high) return [`On a scale from 1 to 5, every score is ${low}.`]
  return [
    `On a scale from 1 to 5, the scores run from ${low} for ${nameThoseAt(scored, low)} ` +
      `to ${high} for ${nameThoseAt(scored, high)}.`,
  ]
}

function describeEvenness(scored: readonly Scored[]): readonly string[] {
  if (scored.length < 3) return []
  const { lowest, highest } = findEnds(scored)
  if (formatScore(lowest) === formatScore(highest)) return []
  if (compareScores(highest - lowest, 1) <= 0)
    return ['The profile is even: all scores lie within one point of each other.']
  const median = ownMedian(scored)!
  const near = scored.filter(({ score }) => compareScores(Math.abs(score - median), 0.5) <= 0).length
  return [
    `The middle score is ${formatScore(median)}, and ${near === 0 ? 'none' : near} of the ${scored.length} scores ` +
      `${near <= 1 ? 'lies' : 'lie'} within half a point of it.`,
  ]
}

function describeGaps(scales: readonly Described[]): readonly string[] {
  const titles = scales.filter(({ score }) => score === null).map(({ title }) => title)
  if (titles.length === 0) return []
  if (titles.length === scales.length) return ['No scale has a score: too few questions were answered.']
  if (titles.length > NAMES_AT_MOST) {
    return [
      `${titles.length} of the ${scales.length} scales have no score: too few of their questions were answered.`,
    ]
  }
  const [verb, owner] = titles.length === 1 ? ['has', 'its'] : ['have', 'their']
  return [`${listNames(titles)} ${verb} no score: too few of ${owner} questions were answered.`]
}

function findEnds(scored: readonly Scored[]): Readonly<{ lowest: number; highest: number }> {
  const scores = scored.map(({ score }) => score)
  return { lowest: Math.min(...scores), highest: Math.max(...scores) }
}

/** By the number that is shown: two scales that both read 2.3 are not told apart. */
function nameThoseAt(scored: readonly Scored[], shown: string): string {
  const titles = scored.filter(({ score }) => formatScore(score) === shown).map(({ title }) => title)
  return titles.length > NAMES_AT_MOST ? `${titles.length} scales` : listNames(titles)
}

function listNames(titles: readonly string[]): string {
  const names = titles.map((title) => `“${title}”`)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
