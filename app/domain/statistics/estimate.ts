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

/** The answer with this figure. What overflowed or can't be computed is no figure: "beyond the range of numbers". */
export function estimate<T extends number | Interval>(value: T): Estimate<T> {
  const numbers: readonly number[] = typeof value === 'number' ? [value] : value
  if (!numbers.every(Number.isFinite)) return noEstimate('beyond the range of numbers')
  return { value, reason: null }
}

/** The answer without a figure. */
export function noEstimate(reason: Reason): Readonly<{ value: null; reason: Reason }> {
  return { value: null, reason }
}
