import type { Column } from './column'
import { type Estimate, estimate, noEstimate } from './estimate'
import { presentValues } from './present-values'

/**
 * The arithmetic mean of the values that are there. It is summed up as differences from the first one, so that
 * a large offset costs no digits, and values that are all the same have exactly that mean.
 *
 * Smallest n: 1. Missing values are left out; ties and zero variance don't matter.
 */
export function mean(column: Column): Estimate {
  const values = presentValues(column)
  if (values.length === 0) return noEstimate('too few people')
  const origin = values[0]!
  const sum = values.reduce((total, value) => total + (value - origin), 0)
  return estimate(origin + sum / values.length)
}
