import type { Amount } from '../disclosure/snapshot'

/** Five answers to choose from, divided by six. */
const CUTOFF = 5 / 6

/**
 * Reads a published AD as Burke and Dunlap (2002, Organizational Research Methods 5) do: up to the number of answers divided
 * by six, 0.83 of five, a group answers alike; above it answers lie apart. It is one decimal that is read, as published.
 */
export function readDeviation({ value }: Amount): 'alike' | 'apart' {
  return value <= CUTOFF ? 'alike' : 'apart'
}
