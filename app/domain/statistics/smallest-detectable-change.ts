import { type Estimate, estimate, noEstimate } from './estimate'
import { tQuantile } from './t-quantile'

/**
 * The smallest mean change that `n` people measured twice would show in four of five such groups, in standard deviations of
 * people's changes: (t of 97.5% + t of the power) / √n, each with n − 1 degrees of freedom; a test of 5%, both ways.
 * Source: Lachin (1981), Controlled Clinical Trials 2, 93–113, with t in place of z; within 0.02 of the exact figures of
 * Cohen (1988), Statistical Power Analysis, from eight pairs on.
 *
 * Smallest n: 2 pairs. A power that isn't between 0 and 1 gives a reason.
 */
export function smallestDetectableChange(n: number, power = 0.8): Estimate {
  if (!(n >= 2)) return noEstimate('too few people')
  if (!(power > 0 && power < 1)) return noEstimate('beyond the range of numbers')
  return estimate((tQuantile(0.975, n - 1) + tQuantile(power, n - 1)) / Math.sqrt(n))
}
