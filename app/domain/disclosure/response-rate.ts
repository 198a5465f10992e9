import { shown, suppressed, type Figure } from './figure'
import { thresholdInForce } from './thresholds'

const STEP = 10
const HIGHEST = 90

/**
 * How many per cent of the members have answered, from the threshold on, in whole tens rounded down; 90 means 90 or more, so
 * that nobody sees that all have answered, or that one more has (D9). The caller refreshes it once a day.
 */
export function responseRate(answered: number, members: number, threshold: number): Figure<number> {
  if (answered < thresholdInForce(threshold) || members === 0) return suppressed('too-few')
  const tens = Math.floor((answered * (100 / STEP)) / members) * STEP
  return shown(Math.min(HIGHEST, tens))
}
