import { type Estimate, estimate, noEstimate } from './estimate'

/**
 * A quotient of variances. Where there is nothing to divide by, or no more than rounding leaves of a difference of
 * things as large as `weight`, the reason is "no variance".
 */
export function ratio(above: number, below: number, weight = 0): Estimate {
  return Math.abs(below) <= weight * 1e-13 ? noEstimate('no variance') : estimate(above / below)
}
