import type { GrowthBasis } from '../profile/profile-report'
import type { GrowthArea } from './suggestion'
import { suggestionWeights } from './suggestion-weights'

/** Points of the need for a growth area (G9). */
export function awardNeed({ score, importance }: GrowthArea, basis: GrowthBasis): number {
  const called = basis === 'importance' && importance !== null ? importance.value : 5
  return suggestionWeights.need * Math.min(1, Math.max(0, (called - score) / 4))
}
