import { averageDeviation } from '../statistics/average-deviation'
import { mean } from '../statistics/mean'
import { rwg } from '../statistics/rwg'
import { variance } from '../statistics/variance'

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

const SCALE = { lowest: 1, highest: 5 }
const HIGH = 3.5

/**
 * The exact figures of some scores, 1 to 5, as D7 then lets them be told: mean, sample standard deviation, agreement r_wg
 * against five equally likely options, mean absolute deviation. 0 for what can't be had of so few.
 */
export function aggregateScores(scores: readonly number[]): Aggregate {
  const n = scores.length
  return {
    n,
    mean: mean(scores).value ?? 0,
    sd: Math.sqrt(variance(scores).value ?? 0),
    rwg: rwg(scores, SCALE).value ?? 0,
    ad: averageDeviation(scores).value ?? 0,
    highShare: n === 0 ? 0 : scores.filter((score) => score >= HIGH).length / n,
  }
}
