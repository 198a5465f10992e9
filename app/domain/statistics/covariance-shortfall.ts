import type { Covariances } from './covariances'
import type { Reason } from './estimate'

/** Why nothing can be had from these covariances: fewer items than that, or fewer than 3 people, or an overflow; null otherwise. */
export function covarianceShortfall({ size, n, values }: Covariances, fewestItems: number): Reason | null {
  if (size < fewestItems) return 'too few items'
  if (n < 3) return 'too few people'
  return values.every(Number.isFinite) ? null : 'beyond the range of numbers'
}
