import type { Column } from './column'
import { describeSample } from './describe-sample'
import { type Estimate, estimate, type Interval } from './estimate'
import { pairUp } from './pair-up'
import { tQuantile } from './t-quantile'

/** The mean of `n` people's changes, their standard deviation, and the mean's interval. */
export type MeanChange = Readonly<{ n: number; mean: number; sd: number; interval: Interval }>

/**
 * By how much people changed on average, after minus before, with an interval by t, of 95% unless another level is given.
 * Source: the paired t interval, Student (1908), Biometrika 6, 1–25.
 *
 * Smallest n: 2 pairs. Who has only one of both is left out; ties don't matter; where all changed by the same, the
 * interval is that point.
 */
export function meanChange(before: Column, after: Column, level = 0.95): Estimate<MeanChange> {
  const sample = describeSample(pairUp(before, after).changes)
  if (sample.value === null) return sample
  const { n, mean, sd } = sample.value
  const reach = (tQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n)
  return estimate<MeanChange>({ n, mean, sd, interval: [mean - reach, mean + reach] })
}
