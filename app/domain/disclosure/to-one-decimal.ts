import { formatScore } from '../scoring/format-score'

/** A figure as it is stored and shown (D7): the very number that is printed. */
export function toOneDecimal(value: number): number {
  return Number(formatScore(value))
}
