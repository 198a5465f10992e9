import type { Column } from './column'
import { type Estimate, estimate, noEstimate } from './estimate'
import { mean } from './mean'
import { presentValues } from './present-values'

/**
 * The sample variance, divided by n − 1, in two passes with the correction for what the mean was rounded by.
 * Source: Chan, Golub and LeVeque (1983), The American Statistician 37, 242–247.
 *
 * Smallest n: 2. Missing values are left out; ties don't matter; values that are all the same give exactly 0.
 */
export function variance(column: Column): Estimate {
  const values = presentValues(column)
  if (values.length < 2) return noEstimate('too few people')
  const centre = mean(values)
  if (centre.value === null) return centre
  let squares = 0
  let rest = 0
  for (const value of values) {
    const difference = value - centre.value
    squares += difference * difference
    rest += difference
  }
  return estimate((squares - (rest * rest) / values.length) / (values.length - 1))
}
