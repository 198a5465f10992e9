import type { Column } from './column'
import { type Estimate, estimate } from './estimate'
import { mean } from './mean'
import { presentValues } from './present-values'
import { standardDeviation } from './standard-deviation'

/** How many values there are, their mean and sample standard deviation. */
export type Sample = Readonly<{ n: number; mean: number; sd: number }>

/**
 * What a comparison needs to know of a group: its size, mean and sample standard deviation.
 *
 * Smallest n: 2. Missing values are left out; ties don't matter; values that are all the same give an SD of 0.
 */
export function describeSample(column: Column): Estimate<Sample> {
  const centre = mean(column)
  if (centre.value === null) return centre
  const sd = standardDeviation(column)
  if (sd.value === null) return sd
  return estimate<Sample>({ n: presentValues(column).length, mean: centre.value, sd: sd.value })
}
