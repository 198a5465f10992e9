import type { Column } from './column'
import { type Estimate, estimate, noEstimate } from './estimate'
import { mean } from './mean'

/**
 * The sample variance, divided by n − 1, in two passes with the correction for what the mean was rounded by.
 * Source: Chan, Golub and LeVeque (1983), The American Statistician 37, 242–247.
 *
 * Smallest n: 2. Missing values are left out; ties don't matter; values that are all the same give exactly 0.
 */
export function variance(column: Column): Estimate {
  const centre = mean(column)
  if (centre.value === null) return centre
  let n = 0
  let squares = 0
  let rest = 0
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at]!
    if (Number.isNaN(value)) continue
    const difference = value - centre.value
    n += 1
    squares += difference * difference
    rest += difference
  }
  return n < 2 ? noEstimate('too few people') : estimate((squares - (rest * rest) / n) / (n - 1))
}
