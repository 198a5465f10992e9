import { listInvitationsIn } from '../../db/queries/invitations.server'
import { listHolders } from '../../db/queries/role-grants.server'
import { type Actor, can } from '../domain/access/can'
import type { GrantedRole } from '../domain/access/role-for'
import type { Deps } from './deps'
import { findPlace, type NamedPlace } from './find-place'
import { todayOf } from './today-of'

export type RolePlace = Readonly<{ role: GrantedRole; placeId: string | null }>

type Dated = Readonly<{ email: string; startsOn: string; endsOn: string | null }>
export type RoleHolder = Dated & Readonly<{ grantId: string; personId: string; name: string | null }>
export type RolePage = Readonly<{
  place: NamedPlace
  holders: readonly RoleHolder[]
  invited: readonly (Dated & Readonly<{ invitationId: string }>)[]
}>

/** Who holds a role in a place and who is invited to; null where the actor may not grant it. */
export async function readRoleHolders(deps: Deps, actor: Actor, at: RolePlace): Promise<RolePage | null> {
  const place = await findPlace(deps, at.role, at.placeId)
  if (!place || !can(actor, { action: 'grant-role', role: at.role, place: place.place })) return null
  const holders = await listHolders(deps.db, { ...at, today: todayOf(deps) })
  const invited = await listInvitationsIn(deps.db, { ...at, now: deps.now().toISOString() })
  return {
    place,
    holders: holders.map((row) => ({
      grantId: row.id,
      personId: row.person_id,
      email: row.email,
      name: row.name,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    invited: invited.map((row) => ({
      invitationId: row.id,
      email: row.email,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
  }
}
