import type { Spanned } from '../disclosure/change-snapshot'
import { sayNumber } from './say-span'

/**
 * An effect in words: Hedges g with its interval, and what Cohen would call its size.
 * Source of the words: Cohen (1988), Statistical Power Analysis: 0.2 small, 0.5 medium, 0.8 large, meant as rough.
 */
export function sayEffect({ value, low, high }: Spanned): string {
  return `In standard deviations that is ${sayNumber(value)} (Hedges g; from ${sayNumber(low)} to ${sayNumber(high)}): ${sizeOf(value)} in Cohen’s rough words.`
}

function sizeOf(value: number): string {
  const size = Math.abs(value)
  if (size < 0.2) return 'less than small'
  if (size < 0.5) return 'small'
  return size < 0.8 ? 'medium' : 'large'
}
