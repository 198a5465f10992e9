import { covarianceShortfall } from './covariance-shortfall'
import type { Covariances } from './covariances'
import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * The mean of the correlations between every two items, from −1 to 1.
 *
 * Smallest n: 2 items, 3 people. Missing values are the covariances' matter; ties don't matter; an item without
 * variance gives a reason.
 */
export function meanCorrelation(items: Covariances): Estimate {
  const shortfall = covarianceShortfall(items, 2)
  if (shortfall !== null) return noEstimate(shortfall)
  const { size, values } = items
  let sum = 0
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const scale = Math.sqrt(values[i * size + i]!) * Math.sqrt(values[j * size + j]!)
      if (scale === 0) return noEstimate('no variance')
      sum += values[i * size + j]! / scale
    }
  }
  return estimate(sum / ((size * (size - 1)) / 2))
}
