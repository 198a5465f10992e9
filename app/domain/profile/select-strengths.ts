import type { ScaleScore } from '../scoring/scale-score'
import { compareScores } from './compare-scores'
import { ownMedian } from './own-median'
import type { RankedScales } from './profile-report'
import { rankScales } from './rank-scales'

/**
 * A person's strengths: scales above their own median, highest first, at most three (R2). None where all
 * scores are the same: nothing stands out then.
 */
export function selectStrengths(scores: readonly ScaleScore[]): RankedScales {
  const median = ownMedian(scores)
  if (median === null) return { shown: [], tied: [], equal: [] }
  return rankScales(
    scores.flatMap(({ id, score }) =>
      score !== null && compareScores(score, median) > 0 ? [{ id, weight: score }] : [],
    ),
  )
}
