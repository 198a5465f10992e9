import { updateRoleFacts } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import type { RoleFacts } from '../domain/answers/role-facts'
import type { Deps } from './deps'
import { findOwnAssessment } from './open-assessment'

/** Changes what a person said about their role, until they submit. */
export async function changeRoleFacts(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ assessmentId: string; facts: RoleFacts }>,
): Promise<'changed' | 'submitted' | 'not-found'> {
  const assessment = await findOwnAssessment(deps, actor, input.assessmentId, 'answer')
  if (!assessment || !can(actor, { action: 'answer-assessment', ownerId: assessment.respondentId }))
    return 'not-found'
  const { tier, stage, function: leadership, sector, icsId } = input.facts
  const changed = await updateRoleFacts(
    deps.db,
    assessment.respondentId,
    input.assessmentId,
    { tier, stage, function: leadership, sector, ics_id: icsId },
    deps.now().toISOString(),
  )
  return changed ? 'changed' : 'submitted'
}
