import { type Estimate, estimate, noEstimate } from './estimate'

/** A quotient of variances; "no variance" where there is nothing to divide by. */
export function ratio(above: number, below: number): Estimate {
  return below === 0 ? noEstimate('no variance') : estimate(above / below)
}
