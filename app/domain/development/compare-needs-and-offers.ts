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

/** What is offered for a scale, and whether it is needed. */
export type Offer = Readonly<{
  isNeeded: boolean
  /** Activities that can be begun at any time or have a session to come, full or not. */
  activities: number
  /** Sessions to come, with their places; those where nobody counts have none. */
  sessions: number
  places: number
  placesTaken: number
}>

/** A scale with what is needed and offered for it, and all that came in with it. */
export type NeedAndOffer<Need extends PublishedNeed = PublishedNeed> = Need & Offer

export type NeedsAndOffers<Need extends PublishedNeed = PublishedNeed> = Readonly<{
  /** Every scale that was looked at. */
  all: readonly NeedAndOffer<Need>[]
  neededAndOffered: readonly NeedAndOffer<Need>[]
  neededNotOffered: readonly NeedAndOffer<Need>[]
  /** Needed or not: there are places to come, and nobody has taken one. */
  offeredNotTakenUp: readonly NeedAndOffer<Need>[]
}>

/** A group's mean below this is a need (DESIGN §5). */
const NEEDED_BELOW = 3.5

/**
 * Holds what an ICS, or several, are known to need against what they offer, in three plain lists (G13). By title in the
 * alphabet, never by how much (P7). A scale can be in two lists: needed, offered and not taken up.
 * @param needs every scale to be looked at, with what is published of it
 * @param offers the activities to count: those that the ICS offers itself, or has adopted
 */
export function compareNeedsAndOffers<Need extends PublishedNeed>(
  needs: readonly Need[],
  offers: readonly Activity[],
  today: Day,
): NeedsAndOffers<Need> {
  const rows = needs.map((need) => countOffers(need, offers, today)).sort(compareTitles)
  return {
    all: rows,
    neededAndOffered: rows.filter(({ isNeeded, activities }) => isNeeded && activities > 0),
    neededNotOffered: rows.filter(({ isNeeded, activities }) => isNeeded && activities === 0),
    offeredNotTakenUp: rows.filter(({ places, placesTaken }) => places > 0 && placesTaken === 0),
  }
}

function countOffers<Need extends PublishedNeed>(
  need: Need,
  offers: readonly Activity[],
  today: Day,
): NeedAndOffer<Need> {
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

function compareTitles(a: PublishedNeed, b: PublishedNeed): number {
  const [one, other] = [a.title.toLowerCase(), b.title.toLowerCase()]
  if (one !== other) return one < other ? -1 : 1
  return scaleKey(a) < scaleKey(b) ? -1 : 1
}
