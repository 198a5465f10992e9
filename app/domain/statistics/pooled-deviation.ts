import type { Sample } from './describe-sample'

/** The standard deviation within two groups together, each with n − 1 degrees of freedom; NaN if neither has any. */
export function pooledDeviation(first: Sample, second: Sample): number {
  const squares = (first.n - 1) * first.sd * first.sd + (second.n - 1) * second.sd * second.sd
  return Math.sqrt(squares / (first.n + second.n - 2))
}
