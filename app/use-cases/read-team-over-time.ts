import { listRounds } from '../../db/queries/rounds.server'
import { type Actor, can } from '../domain/access/can'
import type { TeamEvent } from '../domain/round/team-event'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { listTeamEvents } from './list-team-events'
import { readRoundResults, type RoundResults } from './read-round-results'

export type TeamOverTime = Readonly<{
  team: Readonly<{ id: string; name: string }>
  /** The closed rounds with something published, the earliest first. */
  rounds: readonly RoundResults[]
  /** What happened to the team meanwhile, the earliest first. */
  events: readonly TeamEvent[]
}>

/** One team's published rounds in the order of time, for its members and facilitators; null for anybody else. */
export async function readTeamOverTime(
  deps: Deps,
  actor: Actor,
  teamId: string,
): Promise<TeamOverTime | null> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'read-results', place: team.place })) return null
  const rounds: RoundResults[] = []
  for (const { id } of [...(await listRounds(deps.db, teamId))].reverse()) {
    const results = await readRoundResults(deps, actor, id)
    if (results && results.snapshots.length > 0) rounds.push(results)
  }
  const log = await listTeamEvents(deps, actor, teamId)
  return { team: { id: teamId, name: team.name }, rounds, events: log?.events ?? [] }
}
