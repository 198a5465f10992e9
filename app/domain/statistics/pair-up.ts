import type { Column } from './column'

/** Before and after of the same people, an index a person. */
export type Pairs = Readonly<{ before: Float64Array; after: Float64Array; changes: Float64Array }>

/** Those who were measured at both times, with what changed: after minus before. */
export function pairUp(before: Column, after: Column): Pairs {
  const both = Array.from(before, (_, at) => at).filter(
    (at) => !Number.isNaN(before[at]!) && !Number.isNaN(after[at] ?? NaN),
  )
  return {
    before: Float64Array.from(both, (at) => before[at]!),
    after: Float64Array.from(both, (at) => after[at]!),
    changes: Float64Array.from(both, (at) => after[at]! - before[at]!),
  }
}
