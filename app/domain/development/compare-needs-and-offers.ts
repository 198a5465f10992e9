import type { Day } from '../field/field'
import { compareScores } from '../profile/compare-scores'
import type { Activity, ScaleReference } from './activity'
import { isActivityFormatAboutSituation } from './activity-formats'
import { scaleKey } from './scale-key'

/** How many people's suggestions found nothing local, as released once a quarter (k = 8). */
export type DemandBand = '8 to 15' | '16 to 31' | '32 or more'

/**
 * What is known of the need for a scale, from published figures alone (D1 to D6): the mean of a group, from 1 to 5, and
 * the demand counted. Null where nothing was published.
 */
export type PublishedNeed = ScaleReference &
  Readonly<{ title: string; mean: number | null; demand: DemandBand | null }>

/** A scale with what is needed and offered for it. */
export type NeedAndOffer = PublishedNeed &
  Readonly<{
    isNeeded: boolean
    /** Activities that can be begun at any time or have a session to come, full or not. */
    activities: number
    /** Sessions to come, with their places; those where nobody counts have none. */
    sessions: number
    places: number
    placesTaken: number
  }>

export type NeedsAndOffers = Readonly<{
  neededAndOffered: readonly NeedAndOffer[]
  neededNotOffered: readonly NeedAndOffer[]
  /** Needed or not: there are places to come, and nobody has taken one. */
  offeredNotTakenUp: readonly NeedAndOffer[]
}>

/** A group's mean below this is a need (DESIGN §5). */
const NEEDED_BELOW = 3.5

/**
 * Holds what an ICS, or several, are known to need against what they offer, in three plain lists (G13). By title in the
 * alphabet, never by how much (P7). A scale can be in two lists: needed, offered and not taken up.
 * @param needs every scale to be looked at, with what is published of it
 * @param offers the activities to count: those that the ICS offers itself, or has adopted
 */
export function compareNeedsAndOffers(
  needs: readonly PublishedNeed[],
  offers: readonly Activity[],
  today: Day,
): NeedsAndOffers {
  const rows = needs.map((need) => countOffers(need, offers, today)).sort(compareTitles)
  return {
    neededAndOffered: rows.filter(({ isNeeded, activities }) => isNeeded && activities > 0),
    neededNotOffered: rows.filter(({ isNeeded, activities }) => isNeeded && activities === 0),
    offeredNotTakenUp: rows.filter(({ places, placesTaken }) => places > 0 && placesTaken === 0),
  }
}

function countOffers(need: PublishedNeed, offers: readonly Activity[], today: Day): NeedAndOffer {
  const key = scaleKey(need)
  const offered = offers.filter(
    ({ state, format, develops }) =>
      state === 'offered' &&
      !isActivityFormatAboutSituation(format) &&
      develops.some((each) => scaleKey(each) === key),
  )
  const sessions = offered.flatMap((activity) => activity.sessions).filter(({ day }) => day > today)
  const counted = sessions.flatMap(({ capacity, placesLeft }) =>
    capacity === null || placesLeft === null ? [] : [{ capacity, taken: capacity - placesLeft }],
  )
  return {
    ...need,
    isNeeded: need.demand !== null || (need.mean !== null && compareScores(need.mean, NEEDED_BELOW) < 0),
    activities: offered.filter(
      (each) => each.sessions.length === 0 || each.sessions.some(({ day }) => day > today),
    ).length,
    sessions: sessions.length,
    places: counted.reduce((sum, { capacity }) => sum + capacity, 0),
    placesTaken: counted.reduce((sum, { taken }) => sum + Math.max(0, taken), 0),
  }
}

function compareTitles(a: NeedAndOffer, b: NeedAndOffer): number {
  const [one, other] = [a.title.toLowerCase(), b.title.toLowerCase()]
  if (one !== other) return one < other ? -1 : 1
  return scaleKey(a) < scaleKey(b) ? -1 : 1
}
