import type { Column } from './column'
import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * The arithmetic mean of the values that are there. It is summed up as differences from the first one, so that
 * a large offset costs no digits, and values that are all the same have exactly that mean.
 *
 * Smallest n: 1. Missing values are left out; ties and zero variance don't matter.
 */
export function mean(column: Column): Estimate {
  let origin = NaN
  let n = 0
  let sum = 0
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at]!
    if (Number.isNaN(value)) continue
    if (n === 0) origin = value
    n += 1
    sum += value - origin
  }
  return n === 0 ? noEstimate('too few people') : estimate(origin + sum / n)
}
