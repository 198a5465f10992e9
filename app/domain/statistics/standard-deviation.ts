import type { Column } from './column'
import { type Estimate, estimate } from './estimate'
import { variance } from './variance'

/**
 * The sample standard deviation: the square root of the variance that is divided by n − 1.
 *
 * Smallest n: 2. Missing values are left out; ties don't matter; values that are all the same give exactly 0.
 */
export function standardDeviation(column: Column): Estimate {
  const squared = variance(column)
  return squared.value === null ? squared : estimate(Math.sqrt(squared.value))
}
