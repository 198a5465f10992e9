/** Median and range of what several rounds gave. */
export type Spread = Readonly<{ median: number; min: number; max: number }>

export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) }
}

/** The smallest value that at least this share of all values doesn't exceed; for halves, the middle. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  if (sorted.length === 0) return Number.NaN
  const upper = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const lower = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return share === 0.5 ? (lower + upper) / 2 : lower
}
