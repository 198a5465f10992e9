import { insertTeamEvent, updateTeamEvent } from '../../db/queries/team-events.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { TeamEvent } from '../domain/round/team-event'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

/** Adds an event to a team's log, or corrects one. A day to come is refused: it hasn't happened (E2). */
export async function saveTeamEvent(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ teamId: string; eventId: string | null }> & Omit<TeamEvent, 'id'>,
): Promise<'saved' | 'not-found' | 'in-future'> {
  const team = await findTeamPlace(deps, input.teamId)
  if (!team || !can(actor, { action: 'run-rounds', place: team.place })) return 'not-found'
  if (input.happenedOn > todayOf(deps)) return 'in-future'
  const { teamId, eventId } = input
  const values = { happened_on: input.happenedOn, kind: input.kind, text: input.text }
  return inTransaction(deps, async (inside) => {
    if (eventId === null) {
      await insertTeamEvent(inside.db, {
        team_id: teamId,
        id: deps.newId(),
        created_at: deps.now().toISOString(),
        ...values,
      })
    } else if (!(await updateTeamEvent(inside.db, teamId, eventId, values))) return 'not-found'
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'team-changed',
      thing: { kind: 'team', id: teamId },
      detail: eventId === null ? 'event added' : 'event corrected',
    })
    return 'saved'
  })
}
