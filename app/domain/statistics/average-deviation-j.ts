import type { Column } from './column'
import { type Estimate, estimate, noEstimate } from './estimate'
import { mean } from './mean'
import { presentValues } from './present-values'

/**
 * AD(j): the mean, over the items of a scale, of each item's average deviation from its own mean, in units of
 * the scale.
 * Source: Burke, Finkelstein and Dusig (1999), Organizational Research Methods 2, 49–68.
 *
 * Smallest n: 1 item, and 2 people for each. A missing value is left out of its item only; ties don't matter; zero
 * variance gives 0.
 */
export function averageDeviationJ(items: readonly Column[]): Estimate {
  if (items.length === 0) return noEstimate('too few items')
  let sum = 0
  for (const item of items) {
    const values = presentValues(item)
    if (values.length < 2) return noEstimate('too few people')
    const centre = mean(values)
    if (centre.value === null) return centre
    const middle = centre.value
    sum += values.reduce((total, value) => total + Math.abs(value - middle), 0) / values.length
  }
  return estimate(sum / items.length)
}
