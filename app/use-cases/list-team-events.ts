import { listEventRows } from '../../db/queries/team-events.server'
import { type Actor, can } from '../domain/access/can'
import type { TeamEvent } from '../domain/round/team-event'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'

export type TeamEventLog = Readonly<{
  teamId: string
  teamName: string
  /** The earliest first. */
  events: readonly TeamEvent[]
  mayChange: boolean
}>

/** The event log of a team, for its members and facilitators; null if there is none for the actor. */
export async function listTeamEvents(deps: Deps, actor: Actor, teamId: string): Promise<TeamEventLog | null> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'read-results', place: team.place })) return null
  const rows = await listEventRows(deps.db, teamId)
  return {
    teamId,
    teamName: team.name,
    events: rows.map((row) => ({ id: row.id, happenedOn: row.happened_on, kind: row.kind, text: row.text })),
    mayChange: can(actor, { action: 'run-rounds', place: team.place }),
  }
}
