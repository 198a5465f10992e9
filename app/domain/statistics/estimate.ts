/** Why a figure can't be had. `statistics --help` says what each means. */
export type Reason =
  | 'too few people'
  | 'too few items'
  | 'too few groups'
  | 'no variance'
  | 'outside the scale'
  | 'no proper solution'
  | 'no reliability given'
  | 'missing value'
  | 'beyond the range of numbers'

/** A figure to full double precision, or in its place a reason why it can't be had: the one answer of this module. */
export type Estimate<T = number> =
  Readonly<{ value: T; reason: null }> | Readonly<{ value: null; reason: Reason }>

/** From and to, the lower end first. */
export type Interval = readonly [low: number, high: number]

/**
 * The answer with this figure, or with these that belong together. Where one of them overflowed, or can't be
 * computed, there is none: "beyond the range of numbers".
 */
export function estimate<T extends number | object>(value: T): Estimate<T> {
  return isAllFinite(value) ? { value, reason: null } : noEstimate('beyond the range of numbers')
}

/** The answer without a figure. */
export function noEstimate(reason: Reason): Readonly<{ value: null; reason: Reason }> {
  return { value: null, reason }
}

function isAllFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isAllFinite)
}
