import { formatScore } from '../scoring/format-score'
import { compareProfiles, type ScaleChange } from './compare-profiles'
import type { ProfileReport } from './profile-report'

/** Another assessment of the same questionnaire version, laid over a profile. */
export type ProfileOverlay = Readonly<{
  id: string
  submittedAt: string
  /** In the order of the profile's scales. */
  scores: readonly (number | null)[]
  /** When the earlier and the later of the two were submitted. */
  then: string
  now: string
  /** From the earlier to the later, whichever of the two the profile is of. */
  changes: readonly ScaleChange[]
}>

/**
 * Lays another assessment of the same person and questionnaire version over a profile. The change runs from the
 * earlier to the later, whichever of the two is looked at (R9).
 */
export function overlayProfile(
  report: ProfileReport,
  other: Readonly<{
    id: string
    submittedAt: string
    scores: readonly Readonly<{ id: string; score: number | null }>[]
  }>,
): ProfileOverlay {
  const own = report.submittedAt ?? ''
  const laid = {
    questionnaire: report.questionnaire,
    scales: report.scales.map(({ id, title }) => ({
      id,
      title,
      score: other.scores.find((score) => score.id === id)?.score ?? null,
    })),
  }
  const isEarlier = other.submittedAt < own
  const comparison = isEarlier ? compareProfiles(laid, report) : compareProfiles(report, laid)
  return {
    id: other.id,
    submittedAt: other.submittedAt,
    scores: laid.scales.map(({ score }) => score),
    then: isEarlier ? other.submittedAt : own,
    now: isEarlier ? own : other.submittedAt,
    changes: comparison.ok ? comparison.changes : [],
  }
}

/** A change in words: "+0.5", "−0.5", "None", or that it is not known. */
export function describeChange(change: number | null): string {
  if (change === null) return 'Not known'
  const text = formatScore(change)
  return text === '0.0' ? 'None' : change > 0 ? `+${text}` : text.replace('-', '−')
}
