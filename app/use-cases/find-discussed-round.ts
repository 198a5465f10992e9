import { isDiscussed } from '../domain/round/is-discussed'
import type { Deps } from './deps'
import { findRoundPlace, type RoundPlace } from './find-round-place'

/** A round that has come to where its team talks and agrees, with its place; null if there is none of that id. */
export async function findDiscussedRound(deps: Deps, roundId: string): Promise<RoundPlace | null> {
  const found = await findRoundPlace(deps, roundId)
  return found && isDiscussed(found.round) ? found : null
}
