import type { Column } from './column'
import { type Estimate, estimate, noEstimate } from './estimate'
import { presentValues } from './present-values'
import type { RatingScale } from './rating-scale'
import { uniformVariance } from './uniform-variance'
import { variance } from './variance'

/**
 * r_wg(j): how far people agree over the items of a scale, from 0 (no more than by chance) to 1 (everyone
 * gave the same). With r = 1 − (mean of the items' variances) / σ², where σ² is that of a uniform null, and
 * J items, it is J r / (1 + (J − 1) r); where r is below 0 it is 0.
 * Source: James, Demaree and Wolf (1984), Journal of Applied Psychology 69, 85–98.
 *
 * Smallest n: 1 item, and 2 people for each. A missing value is left out of its item only; ties don't matter; zero
 * variance gives 1. A value outside the scale gives a reason.
 */
export function rwgJ(items: readonly Column[], scale: RatingScale): Estimate {
  if (items.length === 0) return noEstimate('too few items')
  let sum = 0
  for (const item of items) {
    const values = presentValues(item)
    if (values.some((value) => value < scale.lowest || value > scale.highest))
      return noEstimate('outside the scale')
    const ofItem = variance(values)
    if (ofItem.value === null) return ofItem
    sum += ofItem.value
  }
  const agreed = Math.max(0, 1 - sum / items.length / uniformVariance(scale))
  return estimate((items.length * agreed) / (1 + (items.length - 1) * agreed))
}
