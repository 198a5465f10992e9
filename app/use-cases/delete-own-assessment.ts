import { deleteAssessment } from '../../db/queries/assessments.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Deletes one of the actor's own assessments with every answer in it. False if there is none. */
export async function deleteOwnAssessment(deps: Deps, actor: Actor, assessmentId: string): Promise<boolean> {
  if (actor.kind === 'nobody') return false
  if (!can(actor, { action: 'delete-assessment', ownerId: actor.personId })) return false
  return deleteAssessment(deps.db, actor.personId, assessmentId)
}
