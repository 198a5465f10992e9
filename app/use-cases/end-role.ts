import { deleteMemberFacts } from '../../db/queries/member-facts.server'
import {
  deleteRoleGrant,
  findRoleGrant,
  listHolders,
  lockAdministrators,
} from '../../db/queries/role-grants.server'
import { deleteSharingChoicesWith } from '../../db/queries/sharing-choices.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findPlace } from './find-place'
import { inTransaction } from './in-transaction'
import type { RolePlace } from './read-role-holders'
import { recordAudit } from './record-audit'
import { syncParticipations } from './sync-participations'
import { syncOpenRounds } from './sync-round-members'
import { todayOf } from './today-of'

/** Takes a role back, at once. The last administrator stays: nobody could make another. */
export async function endRole(
  deps: Deps,
  actor: Actor,
  input: RolePlace & Readonly<{ personId: string; grantId: string }>,
): Promise<'ended' | 'not-found' | 'last-administrator'> {
  const place = await findPlace(deps, input.role, input.placeId)
  if (!place || !can(actor, { action: 'grant-role', role: input.role, place: place.place }))
    return 'not-found'
  return inTransaction(deps, async (inside) => {
    const grant = await findRoleGrant(inside.db, input.personId, input.grantId)
    if (!grant || grant.role !== input.role || grant.place_id !== input.placeId) return 'not-found'
    if (input.role === 'administrator' && (await isLastAdministrator(inside, grant.id)))
      return 'last-administrator'
    if (!(await deleteRoleGrant(inside.db, input.personId, input.grantId))) return 'not-found'
    if (input.role === 'member') await forgetMember(inside, input.placeId!, input.personId)
    if (input.role === 'cohort-participant') await syncParticipations(inside, input.placeId!)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'role-ended',
      thing: { kind: input.placeId === null ? 'product' : 'place', id: input.placeId },
      subjectId: input.personId,
      detail: input.role,
    })
    return 'ended'
  })
}

/** What follows when somebody belongs to a team no more: they count in no round of it that is open, and their facts go. */
export async function forgetMember(deps: Deps, teamId: string, personId: string): Promise<void> {
  await deleteMemberFacts(deps.db, { teamId, personId })
  await deleteSharingChoicesWith(deps.db, personId, teamId)
  await syncOpenRounds(deps, teamId)
}

/**
 * Whether nobody else is an administrator today. Whoever asks in a transaction is told the same until it ends: others who
 * ask meanwhile wait for it, and are told what it left.
 */
export async function isLastAdministrator(deps: Deps, grantId: string): Promise<boolean> {
  await lockAdministrators(deps.db)
  const today = todayOf(deps)
  const all = await listHolders(deps.db, { role: 'administrator', placeId: null, today })
  return !all.some(({ id, starts_on: startsOn }) => id !== grantId && startsOn <= today)
}
