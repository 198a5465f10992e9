import type { Spanned } from '../disclosure/change-snapshot'
import { formatScore } from '../scoring/format-score'

/** A number with one decimal and a true minus sign. */
export function sayNumber(value: number): string {
  return formatScore(value).replace('-', '−')
}

/** A figure with its 95% interval, as it stands in a table: "0.5 (0.2 to 0.8)". */
export function saySpan({ value, low, high }: Spanned): string {
  return `${sayNumber(value)} (${sayNumber(low)} to ${sayNumber(high)})`
}

/** "point" after 1.0, else "points". */
export function sayPoints(value: number): string {
  return `${sayNumber(value)} ${formatScore(Math.abs(value)) === '1.0' ? 'point' : 'points'}`
}

/** Some names as a sentence has them: "A, B and C". */
export function sayList(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
