import type { ProfileReport } from '../profile/profile-report'
import type { GrowthArea } from './suggestion'

/** The growth areas of a profile as suggestions are made from them, in the profile's order (R3, R6). */
export function listGrowthAreas({
  questionnaire,
  scales,
  growthAreas,
}: Pick<ProfileReport, 'scales' | 'growthAreas'> &
  Readonly<{ questionnaire: Readonly<{ id: string }> }>): readonly GrowthArea[] {
  return growthAreas.shown.flatMap((id) => {
    const scale = scales.find((each) => each.id === id)
    if (!scale || scale.score === null) return []
    const { title, score, importance } = scale
    return [{ questionnaire: questionnaire.id, scale: id, title, score, importance }]
  })
}
