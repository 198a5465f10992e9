import { type Estimate, estimate } from './estimate'
import type { OneFactorModel } from './one-factor-model'

/**
 * Omega total: the share of the variance of the items' sum that one factor behind all of them makes up, from 0 to
 * 1: the square of the sum of the loadings against that and the sum of the uniquenesses.
 * Source: McDonald (1999), Test Theory, chapter 6; the model by maximum likelihood from covariances.
 *
 * Smallest n, missing values, ties, zero variance and Heywood cases: as for the one-factor model, whose reason it has.
 */
export function omegaTotal(model: Estimate<OneFactorModel>): Estimate {
  if (model.value === null) return model
  const common = model.value.loadings.reduce((sum, loading) => sum + loading, 0) ** 2
  return estimate(
    common / (common + model.value.uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0)),
  )
}
