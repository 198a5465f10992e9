/** From how many answers on a group is shown (D1). They may be raised, and are locked when a round opens. */
export const thresholds = {
  team: 5,
  /** An ICS or an academy. */
  system: 8,
  /** Distributions, and comparison across ICSs. */
  distribution: 11,
  /** Spread, agreement, coverage and dependence (D7). */
  spread: 8,
  /** Free text (D8). */
  texts: 10,
  /** How well a questionnaire measures (P8). */
  measurement: 30,
  /** People in a research export (X3). */
  research: 50,
} as const

/** The threshold in force: never under the lowest of all, however it was set (D1). */
export function thresholdInForce(threshold: number): number {
  return Math.max(thresholds.team, Math.ceil(threshold) || 0)
}
