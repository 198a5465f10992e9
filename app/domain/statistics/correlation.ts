import type { Column } from './column'
import { covarianceShortfall } from './covariance-shortfall'
import { covariances } from './covariances'
import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * Pearson's correlation of two columns of the same people, from −1 to 1.
 *
 * Smallest n: 3 people who have both. Who has only one is left out; ties don't matter; a column without variance gives
 * a reason.
 */
export function correlation(first: Column, second: Column): Estimate {
  const both = covariances([first, second], 'listwise')
  const shortfall = covarianceShortfall(both, 2)
  if (shortfall !== null) return noEstimate(shortfall)
  const { values } = both
  const scale = Math.sqrt(values[0]!) * Math.sqrt(values[3]!)
  if (scale === 0) return noEstimate('no variance')
  return estimate(Math.min(1, Math.max(-1, values[1]! / scale)))
}
