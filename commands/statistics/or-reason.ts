import type { Estimate, Reason } from '../../app/domain/statistics/estimate'

/** A figure as it is printed: itself, or an object with the reason in its place. */
export function orReason<T>({ value, reason }: Estimate<T>): T | Readonly<{ reason: Reason }> {
  return reason === null ? value : { reason }
}
