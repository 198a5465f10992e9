import type { OneFactorFit } from './one-factor-likelihood'

/**
 * The second derivatives of the misfit of a one-factor model by the logarithms of its uniquenesses, row by row.
 * Source: Clarke (1970), British Journal of Mathematical and Statistical Psychology 23, 43–52.
 */
export function oneFactorCurvature({ gradient, weighted, eigen }: OneFactorFit): Float64Array {
  const size = gradient.length
  const { values, vectors } = eigen
  const first = values[0]!
  const curvature = new Float64Array(size * size)
  if (first <= 1) {
    for (let i = 0; i < size; i += 1) curvature[i * size + i] = weighted[i * size + i]!
    return curvature
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const both = vectors[i]! * vectors[j]!
      let coupling = 0
      for (let m = 1; m < size; m += 1) {
        const value = values[m]!
        // Two equal factors: which is the first is then arbitrary, and so is how they couple.
        if (first - value < 1e-9 * first) continue
        const pair = vectors[m * size + i]! * vectors[m * size + j]!
        coupling += ((1 - value) * (first + value) * pair) / (first - value)
      }
      const rest = (i === j ? 1 : 0) - both
      const sum = rest * (weighted[i * size + j]! - first * both) + both * coupling
      curvature[i * size + j] = curvature[j * size + i] = sum
    }
  }
  return curvature
}
