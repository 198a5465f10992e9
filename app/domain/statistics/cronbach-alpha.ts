import { covarianceShortfall } from './covariance-shortfall'
import type { Covariances } from './covariances'
import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * Cronbach's alpha: how far items of a scale move together, at most 1. With k items it is k / (k − 1) times the
 * share of the sum's variance that the items' own variances don't make up. It may be negative. Items are taken as
 * they are: reverse first what is to be reversed.
 * Source: Cronbach (1951), Psychometrika 16, 297–334.
 *
 * Smallest n: 2 items, 3 people. Missing values are the covariances' matter; ties don't matter; an item without
 * variance counts as an item; a sum without variance gives a reason.
 */
export function cronbachAlpha(items: Covariances): Estimate {
  const shortfall = covarianceShortfall(items, 2)
  if (shortfall !== null) return noEstimate(shortfall)
  const { size, values } = items
  let total = 0
  let own = 0
  let weight = 0
  values.forEach((covariance, at) => {
    total += covariance
    weight += Math.abs(covariance)
    if (at % (size + 1) === 0) own += covariance
  })
  if (!(total > weight * ROUNDING)) return noEstimate('no variance')
  return estimate((size / (size - 1)) * (1 - own / total))
}

/** A sum that is smaller than this share of what it was summed up from is nothing but rounding. */
const ROUNDING = 1e-13
