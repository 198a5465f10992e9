/** Means of whole numbers that should be 3.25 may be a little under it in binary. */
const FLOAT_NOISE = 1e-9

/**
 * A score, or a difference of scores, as it is shown everywhere: one decimal, a half rounded away from
 * zero, never "-0.0" (S6).
 * @example formatScore(3.25) // "3.3"
 */
export function formatScore(score: number): string {
  const tenths = Math.floor(Math.abs(score) * 10 + 0.5 + FLOAT_NOISE)
  return `${score < 0 && tenths > 0 ? '-' : ''}${(tenths / 10).toFixed(1)}`
}
