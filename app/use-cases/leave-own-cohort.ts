import { deleteRoleGrant, listHeldRoleGrants } from '../../db/queries/role-grants.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findCohortPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { syncParticipations } from './sync-participations'

/** Ends the actor's own taking part in a cohort. Being counted, or not, stays as they chose it (H3). */
export async function leaveOwnCohort(deps: Deps, actor: Actor, cohortId: string): Promise<boolean> {
  const cohort = await findCohortPlace(deps, cohortId)
  if (actor.kind === 'nobody' || !cohort) return false
  if (!can(actor, { action: 'take-part-in-cohort', place: cohort.place })) return false
  return inTransaction(deps, async (inside) => {
    const held = { role: 'cohort-participant', placeId: cohortId }
    const grants = await listHeldRoleGrants(inside.db, actor.personId, held)
    for (const { id } of grants) await deleteRoleGrant(inside.db, actor.personId, id)
    if (grants.length === 0) return false
    await syncParticipations(inside, cohortId)
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'role-ended',
      thing: { kind: 'place', id: cohortId },
      subjectId: actor.personId,
      detail: 'cohort-participant',
    })
    return true
  })
}
