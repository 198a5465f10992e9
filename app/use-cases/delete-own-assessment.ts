import { deleteAssessment } from '../../db/queries/assessments.server'
import { forgetAssessmentInPlans } from '../../db/queries/plans.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Deletes one of the actor's own assessments with every answer in it. False if there is none. */
export async function deleteOwnAssessment(deps: Deps, actor: Actor, assessmentId: string): Promise<boolean> {
  if (actor.kind === 'nobody') return false
  if (!can(actor, { action: 'delete-assessment', ownerId: actor.personId })) return false
  return inTransaction(deps, async (inside) => {
    if (!(await deleteAssessment(inside.db, actor.personId, assessmentId))) return false
    await forgetAssessmentInPlans(inside.db, actor.personId, assessmentId)
    // Not which: the id would say more than that one was deleted.
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'assessment-deleted',
      thing: { kind: 'assessment', id: null },
    })
    return true
  })
}
