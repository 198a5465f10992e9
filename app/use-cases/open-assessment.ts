import type { AssessmentRow } from '../../db/database'
import { loadAnswers } from '../../db/queries/answers.server'
import { findAssessment } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import type { Answers, ScaleImportance } from '../domain/answers/answers'
import type { RoleFacts } from '../domain/answers/role-facts'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Deps } from './deps'
import { storedQuestionnaire } from './stored-questionnaire'

/** One person, one questionnaire version, once; with all that it takes to show it. */
export type Assessment = Readonly<{
  id: string
  respondentId: string
  /** What it is about: the person, or a team that they belong to. */
  subject: Readonly<{ kind: 'person' | 'team'; id: string }>
  questionnaire: Questionnaire
  companion: Questionnaire | null
  facts: RoleFacts
  createdAt: string
  updatedAt: string
  submittedAt: string | null
}>

export type OpenAssessment = Readonly<{
  assessment: Assessment
  answers: Answers
  importance: ScaleImportance
}>

export type Purpose = 'read' | 'answer' | 'submit' | 'delete' | 'export'

/**
 * Loads one of the actor's own assessments with its answers. Undefined if there is none: another person's
 * is not told from one that doesn't exist.
 */
export async function openAssessment(
  deps: Deps,
  actor: Actor,
  id: string,
  purpose: Purpose = 'read',
): Promise<OpenAssessment | undefined> {
  if (actor.kind === 'nobody') return undefined
  if (!can(actor, { action: `${purpose}-assessment`, ownerId: actor.personId })) return undefined
  const assessment = await findOwnAssessment(deps, actor, id, purpose)
  return assessment && { assessment, ...(await loadAnswers(deps.db, actor.personId, id)) }
}

/** The same without its answers. */
export async function findOwnAssessment(
  deps: Deps,
  actor: Actor,
  id: string,
  purpose: Purpose = 'read',
): Promise<Assessment | undefined> {
  if (actor.kind === 'nobody') return undefined
  if (!can(actor, { action: `${purpose}-assessment`, ownerId: actor.personId })) return undefined
  const row = await findAssessment(deps.db, actor.personId, id)
  return row && describeAssessment(deps, row)
}

/** An assessment's row with its questionnaire. Throws if the version it was answered in is no longer shipped. */
export function describeAssessment(deps: Deps, row: AssessmentRow): Assessment {
  const asked = { id: row.questionnaire_id, version: row.questionnaire_version }
  const questionnaire = storedQuestionnaire(deps, asked, 'assessment')
  return {
    id: row.id,
    respondentId: row.respondent_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    questionnaire,
    companion: deps.library.companionOf(questionnaire),
    facts: {
      tier: row.tier,
      stage: row.stage,
      function: row.function,
      sector: row.sector,
      icsId: row.ics_id,
    },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
  }
}
