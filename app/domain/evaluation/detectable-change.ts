import type { Spanned } from '../disclosure/change-snapshot'
import { smallestDetectableChange } from '../statistics/smallest-detectable-change'
import { tQuantile } from '../statistics/t-quantile'

/**
 * About how large a mean change would have had to be, in points, to show in four of five cohorts like this one. It is worked
 * out from the published interval alone: half of it is t × SD / √n. Null where there are too few people.
 */
export function detectableChange({ low, high }: Spanned, n: number): number | null {
  const inDeviations = smallestDetectableChange(n).value
  if (inDeviations === null) return null
  const deviation = (((high - low) / 2) * Math.sqrt(n)) / tQuantile(0.975, n - 1)
  return inDeviations * deviation
}
