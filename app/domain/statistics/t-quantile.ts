import { fQuantile } from './f-quantile'
import { normalQuantile } from './normal-quantile'

/**
 * The t below which a share p of Student's t distribution with df degrees of freedom lies. NaN unless p lies
 * between 0 and 1 and df is above 0; it need not be whole.
 * Source: t² has an F distribution with 1 and df degrees of freedom; above a hundred thousand of them the
 * expansion about the normal quantile, Abramowitz and Stegun (1964) 26.7.5.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return NaN
  if (p === 0.5) return 0
  if (df > 1e5) {
    const z = normalQuantile(p)
    const square = z * z
    const first = (z * (square + 1)) / 4
    const second = (z * ((5 * square + 16) * square + 3)) / 96
    const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384
    return z + (first + (second + third / df) / df) / df
  }
  const size = 1 / Math.sqrt(fQuantile(2 * Math.min(p, 1 - p), df, 1))
  return p < 0.5 ? -size : size
}
