import { findRound } from '../../db/queries/rounds.server'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { findTeamPlace, type NamedPlace } from './find-place'

export type RoundPlace = Readonly<{ round: Round; team: NamedPlace }>

/** A round with the place that permission is asked for; null if there is none of that id. */
export async function findRoundPlace(deps: Deps, roundId: string): Promise<RoundPlace | null> {
  const round = await findRound(deps.db, roundId)
  const team = round && (await findTeamPlace(deps, round.teamId))
  return team ? { round, team } : null
}
