import { listMemberFacts } from '../../db/queries/round-members.server'
import { type Actor, can } from '../domain/access/can'
import { countMakeUp, type MakeUp } from '../domain/round/count-make-up'
import type { Deps } from './deps'
import { findTeamPlace } from './find-place'
import { listMemberIds } from './sync-round-members'

/** What a team is made of today, from its members' own words: whoever has said nothing counts as not stated. */
export async function readMakeUp(deps: Deps, actor: Actor, teamId: string): Promise<MakeUp | null> {
  const team = await findTeamPlace(deps, teamId)
  if (!team || !can(actor, { action: 'read-team', place: team.place })) return null
  return countTeam(deps, teamId)
}

export async function countTeam(deps: Deps, teamId: string): Promise<MakeUp> {
  const stated = await listMemberFacts(deps.db, teamId)
  const members = await listMemberIds(deps, teamId)
  return countMakeUp(members.map((id) => stated.get(id) ?? { sector: null, function: null, tier: null }))
}
