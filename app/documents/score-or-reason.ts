import type { ReportedScale } from '../domain/profile/profile-report'
import { formatScore } from '../domain/scoring/format-score'

/** A score as it is shown, or why there is none. */
export function scoreOrReason({ score, reason }: ReportedScale): string {
  if (score !== null) return formatScore(score)
  return reason ? reason.charAt(0).toUpperCase() + reason.slice(1) : 'No score'
}
