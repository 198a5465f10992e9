/**
 * Below, at or above 0 as `a` is lower than, equal to or higher than `b`. Scores are means, such as 11/3, and
 * differences of means: what differs by less than a billionth differs only in how a computer writes it, and
 * is equal (R5).
 */
export function compareScores(a: number, b: number): number {
  return Math.round(a * 1e9) - Math.round(b * 1e9)
}
