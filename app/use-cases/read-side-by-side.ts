import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findRoundPlace } from './find-round-place'
import { readRoundResults, type RoundResults } from './read-round-results'
import { readSharedResults, type TeamResult } from './read-shared-results'

export type SideBySide = Readonly<{
  own: RoundResults
  /** Whether this team lets the others see its own: without it, it doesn't see theirs. */
  takesPart: boolean
  others: readonly TeamResult[]
}>

/**
 * A team's result beside those of the other teams of its ICS that agreed to compare, as it did itself (D10). For its members
 * and facilitators; null for anybody else.
 */
export async function readSideBySide(deps: Deps, actor: Actor, roundId: string): Promise<SideBySide | null> {
  const found = await findRoundPlace(deps, roundId)
  if (!found || !can(actor, { action: 'read-results', place: found.team.place })) return null
  const own = await readRoundResults(deps, actor, roundId)
  if (!own || own.snapshots.length === 0) return null
  const takesPart = own.shares.some(({ audience }) => audience === 'ics-teams')
  // A team stands first in its place; what follows are the ICSs that it belongs to or came from.
  const icsIds = found.team.place.ids.slice(1)
  const shared = takesPart ? await readSharedResults(deps, actor, { icsIds, audience: 'ics-teams' }) : []
  return { own, takesPart, others: shared.filter(({ team }) => team.id !== own.team.id) }
}
