import { thresholds } from './thresholds'

/** How it is told that somebody said nothing. */
export const NOT_SAID = 'not-said'
/** What stands for values that too few have. No value has this id. */
export const MERGED = 'merged'

/**
 * How each value of a demographic is told (X6): by its own id where eleven people or more have it, otherwise merged with others,
 * until eleven or more are merged too, the smallest first. Of fewer than eleven people all are merged.
 * @param values a person each; null where nothing was said
 * @example labelValues([...twelve 'icb', ...three 'police']) // both "merged": three alone would be too few
 */
export function labelValues(values: readonly (string | null)[]): ReadonlyMap<string | null, string> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value ?? NOT_SAID, (counts.get(value ?? NOT_SAID) ?? 0) + 1)
  const smallestFirst = [...counts].sort(([one, few], [other, many]) => few - many || (one < other ? -1 : 1))
  const merged = new Set<string>()
  let inMerged = 0
  for (const [value, count] of smallestFirst) {
    const isTold = count >= thresholds.distribution && (inMerged === 0 || inMerged >= thresholds.distribution)
    if (isTold) break
    merged.add(value)
    inMerged += count
  }
  return new Map(values.map((value) => [value, merged.has(value ?? NOT_SAID) ? MERGED : (value ?? NOT_SAID)]))
}
