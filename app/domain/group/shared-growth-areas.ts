import type { Snapshot } from '../disclosure/snapshot'
import { compareScores } from '../profile/compare-scores'
import { placeAmount } from './describe-amount'

/** Under this published mean a scale is a team's shared growth area (DESIGN §5). */
export const STRONG_FROM = 3.5

/**
 * A team's shared growth areas: ids of the scales whose published mean is under 3.5, in the snapshot's order. Scales that
 * are not shown are not among them. Out of a published snapshot only (D5).
 */
export function sharedGrowthAreas(snapshot: Snapshot): readonly string[] {
  return Object.entries(snapshot.whole).flatMap(([id, { mean }]) => {
    const placed = placeAmount(mean)
    return placed !== null && compareScores(placed, STRONG_FROM) < 0 ? [id] : []
  })
}
