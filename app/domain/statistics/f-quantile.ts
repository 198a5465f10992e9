import { betaShare } from './beta-share'

/**
 * The F below which a share p of an F distribution with df1 and df2 degrees of freedom lies. NaN unless p lies
 * between 0 and 1 and both degrees of freedom are above 0; they need not be whole.
 * Source: F = (df2 / df1) x / (1 − x), where x has a beta distribution. Its share, on a logarithmic scale over
 * ln F, is concave, so that Newton's method finds p.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p > 0 && p < 1 && df1 > 0 && df2 > 0 && df1 < Infinity && df2 < Infinity)) return NaN
  if (p > 0.5) return 1 / fQuantile(1 - p, df2, df1)
  let logOfF = 0
  let low = -Infinity
  let high = Infinity
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const ratio = (df1 / df2) * Math.exp(logOfF)
    const { below, slope } = betaShare(1 / (1 + 1 / ratio), 1 / (1 + ratio), df1 / 2, df2 / 2)
    if (below > p) high = logOfF
    else low = logOfF
    const step = (Math.log(below / p) * below) / slope
    if (Math.abs(step) <= Number.EPSILON * Math.max(1, Math.abs(logOfF))) break
    // A share too small for a number leads nowhere: half way back, then.
    logOfF = logOfF - step >= low && logOfF - step <= high ? logOfF - step : (low + high) / 2
  }
  return Math.exp(logOfF)
}

const MOST_ROUNDS = 60
