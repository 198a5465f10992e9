import { insertAssessment, listAssessments } from '../../db/queries/assessments.server'
import { insertConsent } from '../../db/queries/consents.server'
import { type Actor, can } from '../domain/access/can'
import type { RoleFacts } from '../domain/answers/role-facts'
import { PRIVACY_NOTICE_VERSION } from '../domain/privacy/write-privacy-notice'
import type { Questionnaire } from '../domain/questionnaire/questionnaire-schema'
import type { Subject } from '../domain/round/subject-of'
import type { Deps } from './deps'
import { needsConsent } from './needs-consent'
import { type Assessment, describeAssessment } from './open-assessment'

/**
 * Starts an assessment of a questionnaire, or returns the one about the same subject that is in progress: a form
 * posted twice makes one assessment. About themselves, unless it says another subject. Refused until the person has agreed to the privacy notice as it is today, or does so
 * now (V5).
 */
export async function startAssessment(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ questionnaire: Questionnaire; facts: RoleFacts; agrees: boolean; subject?: Subject }>,
): Promise<
  Readonly<{ ok: true; assessmentId: string }> | Readonly<{ ok: false; reason: 'forbidden' | 'consent' }>
> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'start-assessment' }))
    return { ok: false, reason: 'forbidden' }
  const subject = input.subject ?? themselves(actor)
  const inProgress = await findInProgress(deps, actor, input.questionnaire, subject)
  if (inProgress) return { ok: true, assessmentId: inProgress.id }
  const now = deps.now().toISOString()
  if (await needsConsent(deps, actor)) {
    if (!input.agrees) return { ok: false, reason: 'consent' }
    await insertConsent(deps.db, { personId: actor.personId, version: PRIVACY_NOTICE_VERSION, givenAt: now })
  }
  const id = deps.newId()
  const isNew = await insertAssessment(deps.db, {
    respondent_id: actor.personId,
    id,
    subject_kind: subject.kind,
    subject_id: subject.id,
    relationship: subject.relationship,
    questionnaire_id: input.questionnaire.id,
    questionnaire_version: input.questionnaire.version,
    tier: input.facts.tier,
    stage: input.facts.stage,
    function: input.facts.function,
    sector: input.facts.sector,
    ics_id: input.facts.icsId,
    created_at: now,
    updated_at: now,
    submitted_at: null,
  })
  if (isNew) return { ok: true, assessmentId: id }
  // Started elsewhere in the meantime: then that is the one.
  const other = await findInProgress(deps, actor, input.questionnaire, subject)
  if (!other) throw new Error('An assessment could neither be started nor found in progress.')
  return { ok: true, assessmentId: other.id }
}

/** The person's unfinished assessment of exactly this version about a subject, themselves if none is said; if there is one. */
export async function findInProgress(
  deps: Deps,
  actor: Actor,
  questionnaire: Questionnaire,
  about?: Subject,
): Promise<Assessment | undefined> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return undefined
  const subject = about ?? themselves(actor)
  const row = (await listAssessments(deps.db, actor.personId)).find(
    (candidate) =>
      candidate.submitted_at === null &&
      candidate.questionnaire_id === questionnaire.id &&
      candidate.questionnaire_version === questionnaire.version &&
      candidate.subject_kind === subject.kind &&
      candidate.subject_id === subject.id,
  )
  return row && describeAssessment(deps, row)
}

/** The role facts of the person's latest assessment: the only thing of it that a new one starts with. */
export async function latestRoleFacts(deps: Deps, actor: Actor): Promise<RoleFacts | undefined> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'list-assessments' })) return undefined
  const [row] = await listAssessments(deps.db, actor.personId)
  return row && describeAssessment(deps, row).facts
}

function themselves({ personId }: Readonly<{ personId: string }>): Subject {
  return { kind: 'person', id: personId, relationship: 'self' }
}
