import type { HeadCount } from './change-snapshot'

/**
 * How many had a score at one of two waves, next to how many had one at both (N15): exactly where k or more have it without
 * the other, and otherwise as a span that begins with the pairs, which is the same whether nobody or nearly k are without.
 * @param count people with a score at the wave, the pairs among them
 */
export function countBesidePairs(count: number, pairs: number, threshold: number): HeadCount {
  return count - pairs >= threshold
    ? { least: count, most: count }
    : { least: pairs, most: pairs + threshold - 1 }
}
