/** A submitted assessment as far as one scale goes: its score from 1 to 5, null without one. */
export type ScaleThen = Readonly<{ version: number; submittedAt: string; score: number | null }>

export type GoalChange =
  | Readonly<{ kind: 'compared'; then: ScaleThen; now: ScaleThen; change: number | null }>
  /** Answered again, but in another version only: other words ask something else (R9). */
  | Readonly<{ kind: 'other-version'; then: ScaleThen }>
  | Readonly<{ kind: 'not-again'; then: ScaleThen }>

/**
 * A goal's scale then and now (J9): in the assessment that the goal was made from, and in the latest later one of the same
 * version. One scale by itself: there is no total (P1). `change` is null where either has no score.
 * @param others the person's other submitted assessments of the same questionnaire, in any order
 */
export function compareGoal(
  then: ScaleThen,
  others: readonly ScaleThen[],
): GoalChange & Readonly<{ hasOtherVersion: boolean }> {
  const later = others.filter(({ submittedAt }) => submittedAt > then.submittedAt)
  const hasOtherVersion = later.some(({ version }) => version !== then.version)
  const now = later
    .filter(({ version }) => version === then.version)
    .reduce<ScaleThen | null>(
      (last, one) => (last === null || one.submittedAt > last.submittedAt ? one : last),
      null,
    )
  if (now === null) return { kind: hasOtherVersion ? 'other-version' : 'not-again', then, hasOtherVersion }
  const change = then.score === null || now.score === null ? null : now.score - then.score
  return { kind: 'compared', then, now, change, hasOtherVersion }
}
