import { deviance } from './deviance'
import { stirlingError } from './stirling-error'

/** `slope` is by how much `below` grows with the logit of x. */
export type BetaShare = Readonly<{ below: number; slope: number }>

/**
 * The share of a beta distribution with a and b above 0 that lies below x: the regularised incomplete beta
 * function. x and y = 1 − x are both given, each as precisely as it can be.
 * Source: the series of positive terms DLMF 8.17.8, of x or of y, whichever is smaller; where that leaves too
 * little of 1, the continued fraction DLMF 8.17.22. The factor before them as in Loader (2000), Fast and accurate
 * computation of binomial probabilities, so that large a and b cost no digits.
 */
export function betaShare(x: number, y: number, a: number, b: number): BetaShare {
  const n = a + b
  const slope =
    Math.sqrt((a / n) * (b / (2 * Math.PI))) *
    Math.exp(stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y))
  if (x <= 0.5) return { below: (slope / a) * series(x, a, b), slope }
  const above = (slope / b) * series(y, b, a)
  return { below: above < ALMOST_ALL ? 1 - above : (slope / a) * continuedFraction(x, a, b), slope }
}

const ALMOST_ALL = 0.999
const TINY = 1e-300
const MOST_TERMS = 200_000

function series(x: number, a: number, b: number): number {
  let term = 1
  let sum = 1
  for (let k = 0; k < MOST_TERMS; k += 1) {
    const ratio = (x * (a + b + k)) / (a + 1 + k)
    term *= ratio
    sum += term
    if (ratio < 1 && term < (1 - ratio) * sum * 1e-17) break
  }
  return sum
}

/** By Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  const take = (numerator: number): number => {
    d = 1 / nonZero(1 + numerator * d)
    c = nonZero(1 + numerator / c)
    fraction *= c * d
    return c * d
  }
  for (let m = 1; m < MOST_TERMS; m += 1) {
    take((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)))
    const last = take((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)))
    if (Math.abs(last - 1) < 4e-16) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
