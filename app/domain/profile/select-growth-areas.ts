import type { ScaleImportance } from '../answers/answers'
import type { ScaleScore } from '../scoring/scale-score'
import { compareScores } from './compare-scores'
import { ownMedian } from './own-median'
import type { GrowthBasis, RankedScales } from './profile-report'
import { rankScales } from './rank-scales'

/** From here on a role calls for a scale so much that a low score is worth working on. */
const IMPORTANT = 4

/**
 * Where a person may want to grow: scales that their role calls for (importance 4 or 5) and that lie below
 * their own median, ordered by importance minus score, at most three (R3). Basis 'importance', even where
 * no scale is both.
 *
 * Only where importance was skipped for every scored scale: the three lowest below the median, basis 'lower',
 * which say no more than that (R6). In an even profile there are none.
 * Basis 'none' where there are no scores.
 */
export function selectGrowthAreas(
  scores: readonly ScaleScore[],
  importance: ScaleImportance,
): RankedScales & Readonly<{ basis: GrowthBasis }> {
  const median = ownMedian(scores)
  if (median === null) return { shown: [], tied: [], equal: [], basis: 'none' }
  const scored = scores.flatMap(({ id, score }) =>
    score === null
      ? []
      : [{ id, score, importance: Object.hasOwn(importance, id) ? importance[id] : undefined }],
  )
  if (scored.every((scale) => scale.importance === undefined)) {
    return { ...rankScales(findLower(scored, median)), basis: 'lower' }
  }
  const growing = scored.flatMap((scale) =>
    scale.importance !== undefined && scale.importance >= IMPORTANT && compareScores(scale.score, median) < 0
      ? [{ id: scale.id, weight: scale.importance - scale.score }]
      : [],
  )
  return { ...rankScales(growing), basis: 'importance' }
}

function findLower(
  scored: readonly Readonly<{ id: string; score: number }>[],
  median: number,
): readonly Readonly<{ id: string; weight: number }>[] {
  return scored.flatMap(({ id, score }) => (compareScores(score, median) < 0 ? [{ id, weight: -score }] : []))
}
