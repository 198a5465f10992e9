import { type Eigen, symmetricEigen } from './symmetric-eigen'

/** How badly one factor fits with these uniquenesses and the best loadings for them: lower is better. */
export type OneFactorFit = Readonly<{
  misfit: number
  gradient: Float64Array
  weighted: Float64Array
  eigen: Eigen
}>

/**
 * The likelihood of a one-factor model, as what is to be minimised: ln |Σ| + tr(R Σ⁻¹) over the logarithms of the
 * uniquenesses, with the loadings that are best for these, and its gradient. R is a correlation matrix.
 * Source: Jöreskog (1967), Psychometrika 32, 443–482.
 */
export function oneFactorLikelihood(correlations: Float64Array, logs: Float64Array): OneFactorFit {
  const size = logs.length
  const roots = logs.map((log) => Math.exp(-log / 2))
  const weighted = correlations.map((r, at) => r * roots[Math.floor(at / size)]! * roots[at % size]!)
  const eigen = symmetricEigen(weighted, size)
  const first = Math.max(1, eigen.values[0]!)
  let misfit = Math.log(first) - first + 1
  const gradient = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    const own = weighted[i * size + i]!
    misfit += logs[i]! + own
    gradient[i] = 1 - own - (1 - first) * eigen.vectors[i]! ** 2
  }
  return { misfit, gradient, weighted, eigen }
}
