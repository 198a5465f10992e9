import { loadAnswers } from '../../db/queries/answers.server'
import { markSubmitted } from '../../db/queries/assessments.server'
import { insertScaleScores } from '../../db/queries/scale-scores.server'
import { type Actor, can } from '../domain/access/can'
import { sectionProgress } from '../domain/answers/section-progress'
import { isOptional } from '../domain/questionnaire/is-optional'
import { listSections, type Section } from '../domain/questionnaire/list-sections'
import { scoreQuestionnaire } from '../domain/scoring/score-questionnaire'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { type OpenAssessment, openAssessment } from './open-assessment'

export type SubmitResult =
  | Readonly<{ ok: true }>
  | Readonly<{ ok: false; reason: 'not-found' }>
  | Readonly<{ ok: false; reason: 'gaps'; sections: readonly Section[] }>

/**
 * Submits an assessment: from then on it can't be changed. With items of the questionnaire itself left
 * unanswered it is submitted only if that was confirmed. Submitting twice is submitting once. Its scores are
 * kept from then on, for the groups that it counts for.
 */
export async function submitAssessment(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ assessmentId: string; gapsConfirmed: boolean }>,
): Promise<SubmitResult> {
  const open = await openAssessment(deps, actor, input.assessmentId, 'submit')
  if (!open || !can(actor, { action: 'submit-assessment', ownerId: open.assessment.respondentId })) {
    return { ok: false, reason: 'not-found' }
  }
  if (open.assessment.submittedAt !== null) return { ok: true }
  const sections = findGaps(open)
  if (sections.length > 0 && !input.gapsConfirmed) return { ok: false, reason: 'gaps', sections }
  const { respondentId, questionnaire } = open.assessment
  await inTransaction(deps, async ({ db }) => {
    const now = deps.now().toISOString()
    if (!(await markSubmitted(db, respondentId, input.assessmentId, now))) return
    // What was saved last, by another tab perhaps, counts as well.
    const { answers } = await loadAnswers(db, respondentId, input.assessmentId)
    await insertScaleScores(
      db,
      { respondentId, assessmentId: input.assessmentId },
      scoreQuestionnaire(questionnaire, answers),
    )
  })
  return { ok: true }
}

/**
 * The questionnaire's own sections with unanswered items. Where everything may be left out there are none: in
 * a companion, and in a questionnaire that only describes a situation.
 */
export function findGaps({ assessment, answers }: OpenAssessment): readonly Section[] {
  return listSections(assessment.questionnaire, assessment.companion).filter(
    (section) =>
      !isOptional(assessment.questionnaire, section) && sectionProgress(section, answers) !== 'completed',
  )
}
