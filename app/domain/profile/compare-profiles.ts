import type { ProfileReport } from './profile-report'

/** What a comparison needs of a profile; a whole report will do. */
export type ComparedProfile = Readonly<{
  questionnaire: Readonly<{ id: string; version: number }>
  scales: readonly Pick<ProfileReport['scales'][number], 'id' | 'title' | 'score'>[]
}>

/** Scores from 1 to 5 and their difference, unrounded. `change` is null where either time has no score. */
export type ScaleChange = Readonly<{
  id: string
  title: string
  then: number | null
  now: number | null
  change: number | null
}>

export type ProfileComparison =
  Readonly<{ ok: true; changes: readonly ScaleChange[] }> | Readonly<{ ok: false; reason: string }>

/**
 * How each scale changed between two assessments of the same person, in the questionnaire's order (R9).
 * Refused, with the reason in a sentence, unless both answered the same version of the same questionnaire:
 * other words ask something else.
 */
export function compareProfiles(then: ComparedProfile, now: ComparedProfile): ProfileComparison {
  if (then.questionnaire.id !== now.questionnaire.id) {
    return { ok: false, reason: 'These are different questionnaires, so their scores cannot be compared.' }
  }
  if (then.questionnaire.version !== now.questionnaire.version) {
    return {
      ok: false,
      reason:
        `One was answered in version ${then.questionnaire.version} and the other in version ` +
        `${now.questionnaire.version} of the questionnaire, so their scores cannot be compared.`,
    }
  }
  const earlier = new Map(then.scales.map((scale) => [scale.id, scale.score]))
  return {
    ok: true,
    changes: now.scales.map(({ id, title, score }) => {
      const before = earlier.get(id) ?? null
      return {
        id,
        title,
        then: before,
        now: score,
        change: before === null || score === null ? null : score - before,
      }
    }),
  }
}
