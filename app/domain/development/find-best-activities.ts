import { compareScores } from '../profile/compare-scores'
import type { Session } from './activity'
import type { ActivityFormat } from './activity-formats'
import { awardAvailability, type Horizon } from './award-availability'
import { awardTime } from './award-time'
import type { ReaderCell } from './cells-of-reader'
import type { ActivityCells, RankedActivity } from './index-catalogue'
import { findNextSession } from './list-open-sessions'
import type { Nearness } from './suggestion'
import { suggestionWeights } from './suggestion-weights'
/** An activity that could be suggested, with its points but for need and variety. */
export type Candidate = Readonly<{
  found: RankedActivity
  nearness: Nearness
  session: Session | null
  local: number
  audience: number
  time: number
  availability: number
  points: number
}>

/** For whom and when one looks, and for how many. */
type Looking = Readonly<{
  cells: readonly ReaderCell[]
  availableMinutes: number | null
  horizon: Horizon
  /** The ranks of what was done or dismissed. */
  unwanted: ReadonlySet<number>
  atMost: number
  /** Whether each is to be of another format: then the best of each of the best formats. */
  isVaried: boolean
}>

/**
 * The few best activities for one scale: most points first, then lowest rank (G9). What is full, past, another ICS's or
 * only for others is left out.
 *
 * It finds the same as looking at each would, and looks at few. All in a cell have the same points but for their time and
 * how soon they begin, and the shorter come first: once even a soon one couldn't get in any more, none behind it can, nor
 * any in a cell with less. So the work hardly grows with the catalogue (DESIGN §7).
 */
export function findBestActivities(
  activities: ActivityCells,
  { cells, availableMinutes, horizon, unwanted, atMost, isVaried }: Looking,
): readonly Candidate[] {
  const best: Candidate[] = []
  const most = suggestionWeights.time + suggestionWeights.availability
  for (const { cell, nearness, local, audience } of cells) {
    const last = best[atMost - 1]
    if (last && compare(local + audience + most, -1, last) > 0) break
    for (const { format, ranked } of activities.get(cell) ?? []) {
      for (const found of ranked) {
        const rival = (isVaried ? findOfFormat(best, format) : undefined) ?? best[atMost - 1]
        const time = awardTime(found.minutes, availableMinutes)
        const soonest = local + audience + time + suggestionWeights.availability
        if (rival && compare(soonest, found.rank, rival) > 0) break
        const session = findNextSession(found.open, horizon.today)
        if (session === 'nothing' || unwanted.has(found.rank)) continue
        const availability = awardAvailability(session, horizon)
        const points = local + audience + time + availability
        if (rival && compare(points, found.rank, rival) > 0) continue
        if (rival) best.splice(best.indexOf(rival), 1)
        const at = best.findIndex((other) => compare(points, found.rank, other) < 0)
        const candidate = { found, nearness, session, local, audience, time, availability, points }
        best.splice(at < 0 ? best.length : at, 0, candidate)
      }
    }
  }
  return best
}

function findOfFormat(best: readonly Candidate[], format: ActivityFormat): Candidate | undefined {
  for (const candidate of best) if (candidate.found.activity.format === format) return candidate
  return undefined
}

/** Below 0 where these points and rank go before another's, above 0 where they come after. */
function compare(points: number, rank: number, other: Candidate): number {
  return compareScores(other.points, points) || rank - other.found.rank
}
