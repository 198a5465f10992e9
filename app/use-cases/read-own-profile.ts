import type { QuestionnaireLibrary } from '../../questionnaires/index'
import { loadAnswers } from '../../db/queries/answers.server'
import { listAssessments } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import { describeRoleFacts } from '../domain/answers/role-facts'
import { buildProfileReport } from '../domain/profile/build-profile-report'
import { overlayProfile, type ProfileOverlay } from '../domain/profile/overlay-profile'
import type { ProfileReport } from '../domain/profile/profile-report'
import type { ScaleScore } from '../domain/scoring/scale-score'
import { scoreQuestionnaire } from '../domain/scoring/score-questionnaire'
import type { Deps } from './deps'
import { findSystemNames } from './list-systems'
import { type OpenAssessment, openAssessment } from './open-assessment'

/** Another submitted assessment of the very same questionnaire version, for overlaying. */
export type ScoredAssessment = Readonly<{ id: string; submittedAt: string; scores: readonly ScaleScore[] }>

export type OwnProfile = Readonly<{
  assessmentId: string
  report: ProfileReport
  scores: readonly ScaleScore[]
  /** Oldest first, without this one. */
  others: readonly ScoredAssessment[]
  /** How many the person submitted in another version of this questionnaire: not comparable. */
  otherVersions: number
  /** The one of the others that was asked for. */
  overlay: ProfileOverlay | null
}>

/**
 * The profile of one of the actor's own submitted assessments; the reason if there is none to read. Another of
 * the same version may be laid over it.
 */
export async function readOwnProfile(
  deps: Deps,
  actor: Actor,
  assessmentId: string,
  overlaidId: string | null = null,
): Promise<
  Readonly<{ ok: true; profile: OwnProfile }> | Readonly<{ ok: false; reason: 'not-found' | 'not-submitted' }>
> {
  const open = await openAssessment(deps, actor, assessmentId)
  if (!open || !can(actor, { action: 'read-assessment', ownerId: open.assessment.respondentId })) {
    return { ok: false, reason: 'not-found' }
  }
  if (open.assessment.submittedAt === null) return { ok: false, reason: 'not-submitted' }
  const { questionnaire, respondentId } = open.assessment
  const submitted = (await listAssessments(deps.db, respondentId)).filter(
    (row) =>
      row.submitted_at !== null && row.id !== assessmentId && row.questionnaire_id === questionnaire.id,
  )
  const sameVersion = submitted.filter((row) => row.questionnaire_version === questionnaire.version)
  const others = await Promise.all(
    sameVersion.map(async (row) => ({
      id: row.id,
      submittedAt: row.submitted_at!,
      scores: scoreQuestionnaire(questionnaire, (await loadAnswers(deps.db, respondentId, row.id)).answers),
    })),
  )
  const report = await reportOn(deps, open)
  const overlaid = others.find(({ id }) => id === overlaidId)
  return {
    ok: true,
    profile: {
      assessmentId,
      report,
      scores: scoreQuestionnaire(questionnaire, open.answers),
      others: others.sort((one, other) => one.submittedAt.localeCompare(other.submittedAt)),
      otherVersions: submitted.length - sameVersion.length,
      overlay: overlaid ? overlayProfile(report, overlaid) : null,
    },
  }
}

/** The report of one assessment as its pages and documents show it. */
export async function reportOn(deps: Deps, open: OpenAssessment): Promise<ProfileReport> {
  const { questionnaire, companion, facts, submittedAt } = open.assessment
  return buildProfileReport(
    questionnaire,
    companion,
    open.answers,
    open.importance,
    { submittedAt, facts: describeRoleFacts(facts, await findSystemNames(deps)) },
    titleOfScale(deps.library),
  )
}

/** Finds the title of a scale in the latest version of its questionnaire: for pointing to related ones. */
export function titleOfScale(library: QuestionnaireLibrary) {
  return (questionnaireId: string, scaleId: string): string | undefined =>
    library.latest(questionnaireId)?.scales.find((scale) => scale.id === scaleId)?.title
}
