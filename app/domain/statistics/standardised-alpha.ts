import type { Covariances } from './covariances'
import { type Estimate, estimate } from './estimate'
import { meanCorrelation } from './mean-correlation'

/**
 * Standardised alpha: what alpha would be if all k items had the same variance, from the mean r of their
 * correlations: k r / (1 + (k − 1) r).
 * Source: the Spearman-Brown formula; Nunnally (1978), Psychometric Theory, chapter 6.
 *
 * Smallest n: 2 items, 3 people. Missing values are the covariances' matter; ties don't matter; an item without
 * variance gives a reason.
 */
export function standardisedAlpha(items: Covariances): Estimate {
  const correlation = meanCorrelation(items)
  if (correlation.value === null) return correlation
  const r = correlation.value
  return estimate((items.size * r) / (1 + (items.size - 1) * r))
}
