import type { Day } from '../field/field'
import { foldName } from '../field/fold-name'
import type { Activity, Session } from './activity'
import type { ActivityFormat } from './activity-formats'
import { scaleKey } from './scale-key'

/** What somebody looks for in a catalogue. Null or "" where they don't mind. */
export type ActivitySearch = Readonly<{
  /** Words of its text, in any order. */
  words: string
  /** A scale that it develops, as `scaleKey` writes it. */
  scale: string | null
  format: ActivityFormat | null
  tier: string | null
  sector: string | null
  /** What it may take of one person's time. */
  minutesAtMost: number | null
  /** What it may cost one person, in pounds. */
  poundsAtMost: number | null
  /** Words of the name of a place, or "online". */
  place: string
  /** First and last day of a session. */
  from: Day | null
  until: Day | null
}>

export const nothingAsked: ActivitySearch = {
  ...{ words: '', scale: null, format: null, tier: null, sector: null },
  ...{ minutesAtMost: null, poundsAtMost: null, place: '', from: null, until: null },
}

/**
 * What is offered and fits everything that is asked for, by title (G15). What is for everybody fits any tier and
 * sector; what one has to ask the cost of fits no cost. Whoever asks for a day or a place gets what has a session
 * to come there and then, full or not; what can be begun at any time has none.
 */
export function findActivities(
  activities: Iterable<Activity>,
  search: ActivitySearch,
  today: Day,
): readonly Activity[] {
  const words = wordsOf(search.words)
  const places = wordsOf(search.place)
  return [...activities]
    .filter(
      (activity) =>
        activity.state === 'offered' &&
        fitsFacts(activity, search) &&
        fitsSessions(activity, search, places, today) &&
        fitsWords(activity, words),
    )
    .map((activity) => ({ activity, title: foldName(activity.title) }))
    .sort((a, b) => compareTexts(a.title, b.title) || compareTexts(a.activity.id, b.activity.id))
    .map(({ activity }) => activity)
}

function fitsFacts(activity: Activity, search: ActivitySearch): boolean {
  const { tiers, sectors } = activity.forWhom
  const { pounds } = activity.cost
  return (
    (search.format === null || activity.format === search.format) &&
    (search.scale === null || activity.develops.some((scale) => scaleKey(scale) === search.scale)) &&
    (search.tier === null || tiers.length === 0 || tiers.includes(search.tier)) &&
    (search.sector === null || sectors.length === 0 || sectors.includes(search.sector)) &&
    (search.minutesAtMost === null || activity.minutes <= search.minutesAtMost) &&
    (search.poundsAtMost === null || (pounds !== null && pounds <= search.poundsAtMost))
  )
}

function fitsSessions(
  { sessions }: Activity,
  { from, until }: ActivitySearch,
  places: readonly string[],
  today: Day,
): boolean {
  if (from === null && until === null && places.length === 0) return true
  return sessions.some(
    (session) =>
      session.day >= today &&
      (from === null || session.day >= from) &&
      (until === null || session.day <= until) &&
      holdsAll(nameOfPlace(session), places),
  )
}

function nameOfPlace({ place }: Session): string {
  return place.kind === 'online' ? 'online' : place.name
}

function fitsWords(activity: Activity, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { title, whatYouDo, why, timing, provider } = activity
  return holdsAll([title, whatYouDo, why, timing, provider ?? ''].join('\n'), words)
}

function holdsAll(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const folded = foldName(text)
  return words.every((word) => folded.includes(word))
}

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(' ')
    .filter((word) => word !== '')

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
