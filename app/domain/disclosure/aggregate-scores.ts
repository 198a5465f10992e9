import { averageDeviation } from '../statistics/average-deviation'
import type { Column } from '../statistics/column'
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
export function aggregateScores(scores: Column): Aggregate {
  const n = scores.length
  return {
    n,
    mean: mean(scores).value ?? 0,
    sd: Math.sqrt(variance(scores).value ?? 0),
    rwg: rwg(scores, SCALE).value ?? 0,
    ad: averageDeviation(scores).value ?? 0,
    highShare: n === 0 ? 0 : countHigh(scores) / n,
  }
}

function countHigh(scores: Column): number {
  let count = 0
  for (let at = 0; at < scores.length; at += 1) if (scores[at]! >= HIGH) count += 1
  return count
}
