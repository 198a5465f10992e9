import type { Estimate, Reason } from '../../app/domain/statistics/estimate'

/** One of the figures that belong together, as it is printed: itself, or an object with the reason in its place. */
export function partOrReason<T, Key extends keyof T>(
  { value, reason }: Estimate<T>,
  key: Key,
): T[Key] | Readonly<{ reason: Reason }> {
  return reason === null ? value[key] : { reason }
}
