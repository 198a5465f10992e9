import type { Column } from './column'

/** The values that are there, in their order: all but NaN. */
export function presentValues(column: Column): Float64Array {
  const values = new Float64Array(column.length)
  let length = 0
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at]!
    if (Number.isNaN(value)) continue
    values[length] = value
    length += 1
  }
  return values.subarray(0, length)
}
