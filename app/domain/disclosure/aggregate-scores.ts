/** Exact figures of a group. They never leave this folder: an architecture test holds it. */
export type Aggregate = Readonly<{
  n: number
  mean: number
  sd: number
  rwg: number
  ad: number
  /** The share, 0 to 1, that scores 3.5 or more. */
  highShare: number
}>

/** The variance of five equally likely options, (5² − 1) / 12: agreement's null (James, Demaree and Wolf 1984). */
const UNIFORM_VARIANCE = 2
const HIGH = 3.5

/**
 * The exact figures of some scores, 1 to 5, as D7 then lets them be told. Sample standard deviation, 0 for a single score;
 * agreement r_wg truncated at 0; mean absolute deviation from the mean. All 0 where there are no scores.
 */
export function aggregateScores(scores: readonly number[]): Aggregate {
  const n = scores.length
  if (n === 0) return { n, mean: 0, sd: 0, rwg: 0, ad: 0, highShare: 0 }
  const mean = total(scores) / n
  const variance = n === 1 ? 0 : total(scores.map((score) => (score - mean) ** 2)) / (n - 1)
  return {
    n,
    mean,
    sd: Math.sqrt(variance),
    rwg: Math.max(0, 1 - variance / UNIFORM_VARIANCE),
    ad: total(scores.map((score) => Math.abs(score - mean))) / n,
    highShare: scores.filter((score) => score >= HIGH).length / n,
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
