import { listAssessments } from '../../db/queries/assessments.server'
import { listUses, type Purpose } from '../../db/queries/assessment-uses.server'
import { type Actor, can } from '../domain/access/can'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { QuestionnaireVersion, Round } from '../domain/round/round'
import { type Subject, subjectOf } from '../domain/round/subject-of'
import type { Deps } from './deps'

/** Nobody is asked the same questions twice in so many days. */
export const REUSE_DAYS = 31

/** How one person stands to one questionnaire of a round or wave. */
export type Due = Readonly<{ questionnaire: Questionnaire }> &
  (
    | Readonly<{
        state: 'not-begun'
        /** One that they submitted within a month, which can count instead. */
        offered: Readonly<{ assessmentId: string; submittedAt: string }> | null
      }>
    | Readonly<{
        state: 'in-progress' | 'counted' | 'not-counted'
        assessmentId: string
        isSubmitted: boolean
        submittedAt: string | null
      }>
  )

/** What is due from the actor in a round, questionnaire by questionnaire. */
export async function readDue(deps: Deps, actor: Actor, round: Round): Promise<readonly Due[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return []
  const ids = { teamId: round.teamId, personId: actor.personId }
  return readDueFor(deps, actor, {
    purpose: { kind: 'round', id: round.id },
    questionnaires: round.questionnaires,
    subjectOf: (questionnaire) => subjectOf(questionnaire, ids),
  })
}

/** The same of anything that asks versions of questionnaires about something. */
export async function readDueFor(
  deps: Deps,
  actor: Actor,
  asking: Readonly<{
    purpose: Purpose
    questionnaires: readonly QuestionnaireVersion[]
    subjectOf: (questionnaire: Questionnaire) => Subject
    /** Assessments that are not offered, though they are recent. */
    except?: ReadonlySet<string>
  }>,
): Promise<readonly Due[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return []
  const { personId } = actor
  const [uses, own] = [
    await listUses(deps.db, { respondentId: personId, purpose: asking.purpose }),
    await listAssessments(deps.db, personId),
  ]
  return asking.questionnaires.flatMap(({ id, version }): readonly Due[] => {
    const questionnaire = deps.library.find(`${id}@${version}`)
    if (!questionnaire) return []
    const isAsked = (row: (typeof own)[number]) =>
      row.questionnaire_id === id && row.questionnaire_version === version
    const used = uses.filter(({ assessment }) => isAsked(assessment))
    const use = used.find(({ withdrawnAt }) => withdrawnAt === null) ?? used[0]
    if (use) {
      const submittedAt = use.assessment.submitted_at
      const isSubmitted = submittedAt !== null
      const counts = isSubmitted ? 'counted' : 'in-progress'
      const state = use.withdrawnAt === null ? counts : 'not-counted'
      return [{ questionnaire, state, assessmentId: use.assessment.id, isSubmitted, submittedAt }]
    }
    const subject = asking.subjectOf(questionnaire)
    const recent = own.find(
      (row) =>
        isAsked(row) &&
        !asking.except?.has(row.id) &&
        row.subject_kind === subject.kind &&
        row.subject_id === subject.id &&
        row.submitted_at !== null &&
        row.submitted_at >= reusableSince(deps),
    )
    const offered = recent ? { assessmentId: recent.id, submittedAt: recent.submitted_at! } : null
    return [{ questionnaire, state: 'not-begun', offered }]
  })
}

/** What was submitted since then is not asked again. */
function reusableSince(deps: Pick<Deps, 'now'>): string {
  return new Date(deps.now().getTime() - REUSE_DAYS * 86_400_000).toISOString()
}
