import { saveAnswers } from '../../db/queries/answers.server'
import { findAssessment } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import { type AnswerProblem, checkAnswers, type RawChanges } from '../domain/answers/check-answers'
import type { Deps } from './deps'
import { describeAssessment } from './open-assessment'

export type SaveResult =
  | Readonly<{ ok: true; savedAt: string }>
  | Readonly<{ ok: false; reason: 'not-found' | 'submitted' }>
  | Readonly<{ ok: false; reason: 'refused'; problems: readonly AnswerProblem[] }>

/**
 * Saves what a person has answered in one assessment: all of it or, if any of it is not an answer to this
 * questionnaire, none.
 */
export async function saveOwnAnswers(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ assessmentId: string; changes: RawChanges }>,
): Promise<SaveResult> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'answer-assessment', ownerId: actor.personId })) {
    return { ok: false, reason: 'not-found' }
  }
  // The answers so far are not loaded: a save, the most frequent request by far, has no need of them.
  const row = await findAssessment(deps.db, actor.personId, input.assessmentId)
  if (!row) return { ok: false, reason: 'not-found' }
  const { questionnaire, companion } = describeAssessment(deps, row)
  const checked = checkAnswers(questionnaire, companion, input.changes)
  if (!checked.ok) return { ok: false, reason: 'refused', problems: checked.problems }
  const savedAt = deps.now().toISOString()
  const saved = await saveAnswers(deps.db, actor.personId, input.assessmentId, checked.changes, savedAt)
  return saved ? { ok: true, savedAt } : { ok: false, reason: 'submitted' }
}
