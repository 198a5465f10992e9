import { listRounds } from '../../db/queries/rounds.server'
import { type Actor, can } from '../domain/access/can'
import type { Audience } from '../domain/round/round'
import type { Deps } from './deps'
import { listTeamsOfSystems } from './list-teams-of-systems'
import { type PublishedSnapshot, readRoundResults, type RoundResults } from './read-round-results'

/** What one team shares of a questionnaire: the latest that the reader may see. */
export type TeamResult = Readonly<{
  team: RoundResults['team']
  roundId: string
  result: PublishedSnapshot
}>

/**
 * The latest results of the teams of some ICSs that were announced to an audience and shared with it (D10), a line a team and
 * questionnaire: as far as the actor may read each of them.
 */
export async function readSharedResults(
  deps: Deps,
  actor: Actor,
  { icsIds, audience }: Readonly<{ icsIds: readonly string[]; audience: Exclude<Audience, 'ics-figures'> }>,
): Promise<readonly TeamResult[]> {
  if (!can(actor, { action: 'read-field' })) return []
  const found: TeamResult[] = []
  for (const team of await listTeamsOfSystems(deps, icsIds)) {
    const seen = new Set<string>()
    for (const round of await listRounds(deps.db, team.id)) {
      if (round.state !== 'closed' || !round.audience.includes(audience)) continue
      const results = await readRoundResults(deps, actor, round.id)
      if (!results?.shares.some((share) => share.audience === audience)) continue
      for (const result of results.snapshots) {
        if (seen.has(result.questionnaire.id)) continue
        seen.add(result.questionnaire.id)
        found.push({ team: results.team, roundId: round.id, result })
      }
    }
  }
  return found
}
