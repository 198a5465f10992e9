import { listUnreachableAmong } from '../../db/queries/unreachable-addresses.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { readRoleHolders, type RolePage } from './read-role-holders'

export type TeamMembers = Pick<RolePage, 'holders' | 'invited'> &
  Readonly<{
    name: string
    /** Addresses that the last mail could not be brought to: not of what kind it was, or of which round (D9). */
    unreachable: readonly string[]
  }>

/** Who belongs to a team and who is invited to it; null where the actor may not invite members. */
export async function readTeamMembers(deps: Deps, actor: Actor, teamId: string): Promise<TeamMembers | null> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'grant-role', role: 'member', place: team.place })) return null
  const page = await readRoleHolders(deps, actor, { role: 'member', placeId: teamId })
  if (!page) return null
  const { holders, invited } = page
  const emails = [...holders, ...invited].map(({ email }) => email)
  return { name: team.name, holders, invited, unreachable: await listUnreachableAmong(deps.db, emails) }
}
