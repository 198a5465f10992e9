import type { Amount } from './snapshot'

const LOWEST = 1
const HIGHEST = 5
const HALF_A_STEP = 0.05
/** Beyond these a mean is told by its bound alone. */
const PLAIN_FROM = 1.2
const PLAIN_TO = 4.8

/** Between which bounds a shown mean on 1 to 5 puts the exact one, for whoever reads it and knows D7. */
export function boundsOfMean({ kind, value }: Amount): Readonly<{ least: number; most: number }> {
  if (kind === 'above') return { least: value, most: HIGHEST }
  if (kind === 'below' || kind === 'under') return { least: LOWEST, most: value }
  return { least: Math.max(PLAIN_FROM, value - HALF_A_STEP), most: Math.min(PLAIN_TO, value + HALF_A_STEP) }
}
