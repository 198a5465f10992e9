import { deleteRoleGrant, listHeldRoleGrants } from '../../db/queries/role-grants.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { forgetMember } from './end-role'
import { findTeamPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Ends the actor's own membership of a team. Their assessments stay theirs, and count no longer where a round is open. */
export async function leaveTeam(deps: Deps, actor: Actor, teamId: string): Promise<boolean> {
  const team = await findTeamPlace(deps, teamId)
  if (actor.kind === 'nobody' || !team || !can(actor, { action: 'take-part', place: team.place }))
    return false
  return inTransaction(deps, async (inside) => {
    const grants = await listHeldRoleGrants(inside.db, actor.personId, { role: 'member', placeId: teamId })
    for (const { id } of grants) await deleteRoleGrant(inside.db, actor.personId, id)
    if (grants.length === 0) return false
    await forgetMember(inside, teamId, actor.personId)
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'role-ended',
      thing: { kind: 'place', id: teamId },
      subjectId: actor.personId,
      detail: 'member',
    })
    return true
  })
}
