import { deleteTeamEvent } from '../../db/queries/team-events.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Takes an event out of a team's log, at once. False if there is none for the actor. */
export async function removeTeamEvent(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ teamId: string; eventId: string }>,
): Promise<boolean> {
  const team = await findTeamPlace(deps, input.teamId)
  if (!team || !can(actor, { action: 'run-rounds', place: team.place })) return false
  return inTransaction(deps, async (inside) => {
    if (!(await deleteTeamEvent(inside.db, input.teamId, input.eventId))) return false
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'team-changed',
      thing: { kind: 'team', id: input.teamId },
      detail: 'event removed',
    })
    return true
  })
}
