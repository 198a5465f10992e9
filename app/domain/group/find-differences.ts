import { formatScore } from '../scoring/format-score'
import { compareScores } from '../profile/compare-scores'
import type { GroupColumn } from './group-report'

/** Means this far apart are worth a sentence: half a step of the scale. */
export const WORTH_SAYING = 0.5
const SENTENCES_AT_MOST = 3

/**
 * What differs between the groups of a breakdown, in sentences: the scales on which the shown means of two groups are half
 * a point or more apart, the widest first, at most three, ties in the questionnaire's order. It judges nothing: that sectors
 * see a thing differently is the finding (P6).
 */
export function findDifferences(
  titles: readonly string[],
  columns: readonly GroupColumn[],
): readonly string[] {
  const apart = titles.flatMap((title, index) => {
    const placed = columns.flatMap(({ label, cells }) => {
      const drawn = cells[index]?.drawn ?? null
      return drawn === null ? [] : [{ label, drawn, said: cells[index]!.mean }]
    })
    if (placed.length < 2) return []
    const high = placed.reduce((best, one) => (one.drawn > best.drawn ? one : best))
    const low = placed.reduce((best, one) => (one.drawn < best.drawn ? one : best))
    const distance = high.drawn - low.drawn
    return compareScores(distance, WORTH_SAYING) < 0 ? [] : [{ title, high, low, distance }]
  })
  // A stable sort: equal distances keep the questionnaire's order.
  const widest = [...apart].sort((one, other) => -compareScores(one.distance, other.distance))
  return widest
    .slice(0, SENTENCES_AT_MOST)
    .map(
      ({ title, high, low, distance }) =>
        `On “${title}”, ${high.label} (mean ${high.said}) and ${low.label} (mean ${low.said}) lie about ${formatScore(distance)} apart.`,
    )
}
