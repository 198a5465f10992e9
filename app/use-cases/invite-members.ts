import { findInvitation } from '../../db/queries/invitations.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { invite, type Invited } from './invite'
import { todayOf } from './today-of'
import { withdrawInvitation } from './withdraw-invitation'

/** What became of each address. */
export type MembersInvited = Readonly<{ invited: readonly string[]; already: readonly string[] }>

/**
 * Invites the owners of some addresses to belong to a team, all or none: null where the actor may not, or is among them.
 * Those that belong or are invited already are left as they are.
 */
export async function inviteMembers(
  deps: Deps,
  actor: Actor,
  { teamId, emails }: Readonly<{ teamId: string; emails: readonly string[] }>,
): Promise<MembersInvited | 'not-found' | 'self'> {
  const team = await findTeamPlace(deps, teamId)
  if (actor.kind === 'nobody' || !team) return 'not-found'
  if (!can(actor, { action: 'grant-role', role: 'member', place: team.place })) return 'not-found'
  if (emails.includes(actor.email)) return 'self'
  return inTransaction(deps, async (inside) => {
    const results: (readonly [email: string, result: Invited])[] = []
    for (const email of new Set(emails)) {
      results.push([email, await invite(inside, actor, { email, ...asMember(deps, teamId) })])
    }
    const those = (ok: boolean) => results.filter(([, result]) => result.ok === ok).map(([email]) => email)
    return { invited: those(true), already: those(false) }
  })
}

/** Invites another address in the place of one that was mistaken, in one step. */
export async function correctAddress(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ teamId: string; invitationId: string; email: string }>,
): Promise<Exclude<Invited, Readonly<{ ok: true }>>['reason'] | 'corrected'> {
  const team = await findTeamPlace(deps, input.teamId)
  if (!team || !can(actor, { action: 'grant-role', role: 'member', place: team.place })) return 'forbidden'
  return inTransaction(deps, async (inside) => {
    const at = { role: 'member', placeId: input.teamId } as const
    const mistaken = await findInvitation(inside.db, input.invitationId)
    if (mistaken?.role !== at.role || mistaken.place_id !== at.placeId) return 'forbidden'
    const invited = await invite(inside, actor, { email: input.email, ...asMember(deps, input.teamId) })
    if (!invited.ok) return invited.reason
    await withdrawInvitation(inside, actor, { ...at, invitationId: input.invitationId })
    return 'corrected'
  })
}

function asMember(deps: Deps, teamId: string) {
  return { role: 'member', placeId: teamId, startsOn: todayOf(deps), endsOn: null } as const
}
