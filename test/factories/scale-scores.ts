import type { ScaleScore } from '../../app/domain/scoring/scale-score'
import { deepFreeze } from './deep-freeze'

/** Scores of scales by id, in the order given; null is a scale without enough answers. */
export function makeScores(scores: Readonly<Record<string, number | null>>): readonly ScaleScore[] {
  return deepFreeze(
    Object.entries(scores).map(([id, score]): ScaleScore =>
      score === null
        ? { id, score, reason: 'not enough answers', answered: 1, asked: 3 }
        : { id, score, reason: null, answered: 3, asked: 3 },
    ),
  )
}
