import { updateRoleFacts } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import type { RoleFacts } from '../domain/answers/role-facts'
import type { Deps } from './deps'
import { openAssessment } from './open-assessment'

/** Changes what a person said about their role, until they submit. */
export async function changeRoleFacts(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ assessmentId: string; facts: RoleFacts }>,
): Promise<'changed' | 'submitted' | 'not-found'> {
  const open = await openAssessment(deps, actor, input.assessmentId, 'answer')
  if (!open || !can(actor, { action: 'answer-assessment', ownerId: open.assessment.respondentId }))
    return 'not-found'
  const { tier, stage, function: leadership, sector, icsId } = input.facts
  const changed = await updateRoleFacts(
    deps.db,
    open.assessment.respondentId,
    input.assessmentId,
    { tier, stage, function: leadership, sector, ics_id: icsId },
    deps.now().toISOString(),
  )
  return changed ? 'changed' : 'submitted'
}
