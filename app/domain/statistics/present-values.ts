import type { Column } from './column'

/** The values that are there, in their order: all but NaN. */
export function presentValues(column: Column): Float64Array {
  return Float64Array.from(column).filter((value) => !Number.isNaN(value))
}
