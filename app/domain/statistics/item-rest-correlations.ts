import { covarianceShortfall } from './covariance-shortfall'
import type { Covariances } from './covariances'
import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * For each item, its correlation with the sum of all the others, from −1 to 1: the corrected item-total correlation.
 * Source: Nunnally (1978), Psychometric Theory, chapter 8.
 *
 * Smallest n: 2 items, 3 people. Missing values are the covariances' matter; ties don't matter; an item, or a rest,
 * without variance gives a reason.
 */
export function itemRestCorrelations(items: Covariances): readonly Estimate[] {
  const { size, values } = items
  const shortfall = covarianceShortfall(items, 2)
  return Array.from({ length: size }, (_, item) => {
    if (shortfall !== null) return noEstimate(shortfall)
    let withRest = 0
    let rest = 0
    let weight = 0
    values.forEach((covariance, at) => {
      const row = Math.floor(at / size)
      const column = at % size
      if (row === item && column !== item) withRest += covariance
      if (row === item || column === item) return
      rest += covariance
      weight += Math.abs(covariance)
    })
    const own = values[item * size + item]!
    if (own === 0 || !(rest > weight * ROUNDING)) return noEstimate('no variance')
    return estimate(withRest / (Math.sqrt(own) * Math.sqrt(rest)))
  })
}

/** A sum that is smaller than this share of what it was summed up from is nothing but rounding. */
const ROUNDING = 1e-13
