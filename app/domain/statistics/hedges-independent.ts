import type { Sample } from './describe-sample'
import { type EffectSize, effectSize } from './effect-size'
import { type Estimate, noEstimate } from './estimate'
import { pooledDeviation } from './pooled-deviation'

/**
 * Hedges g of two groups of different people: the first's mean minus the second's, in units of their pooled SD, with
 * the groups' variances taken as equal. Positive where the first's is higher; the other way round it has the other sign.
 * Source: Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, formulas 4.18 to 4.24.
 * The interval is of 95% unless another z is given.
 *
 * Smallest n: 2 in each group. Missing values are left out beforehand; ties don't matter; no variance within either group
 * gives a reason.
 */
export function hedgesIndependent(first: Sample, second: Sample, z?: number): Estimate<EffectSize> {
  if (first.n < 2 || second.n < 2) return noEstimate('too few people')
  const n = first.n + second.n
  const pooled = pooledDeviation(first, second)
  if (pooled === 0) return noEstimate('no variance')
  const d = (first.mean - second.mean) / pooled
  return effectSize(d, n / (first.n * second.n) + (d * d) / (2 * n), n - 2, z)
}
