import type { Activity, Session } from './activity'
import { type ActivityFormat, isActivityFormatAboutSituation } from './activity-formats'
import { cellsOfActivity } from './cells-of-reader'
import { listOpenSessions } from './list-open-sessions'
import { scaleKey } from './scale-key'

/**
 * An activity with its place among all: shorter first, then by title, then by id. Between activities with the same
 * points the lower rank goes first.
 */
export type RankedActivity = Readonly<{
  activity: Activity
  rank: number
  minutes: number
  scaleKeys: readonly string[]
  /** Null where it can be begun at any time; else its sessions that aren't full, the soonest first. */
  open: readonly Session[] | null
}>

/** Activities of one scale by the number of the cell that they lie in, there by format, lowest rank first. */
export type ActivityCells = ReadonlyMap<number, readonly FormatInCell[]>

export type FormatInCell = Readonly<{ format: ActivityFormat; ranked: readonly RankedActivity[] }>

/** What is offered, ready to be looked up by scale and format, or by topic. Made once for a catalogue. */
export type CatalogueIndex = Readonly<{
  /** The number of each cell that something lies in: numbers are quicker to look up than keys. */
  cellNumbers: ReadonlyMap<string, number>
  byScale: ReadonlyMap<string, ActivityCells>
  /** Conversations and cover for each other alone (P9), lowest rank first. */
  byTopic: ReadonlyMap<string, readonly RankedActivity[]>
  rankOf: ReadonlyMap<string, number>
  /** Everything that develops a scale, lowest rank first. */
  ranked: readonly RankedActivity[]
}>

/**
 * Sorts a catalogue for the functions that choose from it. Only what is offered gets in. Formats about a situation
 * are found by topic only, all others by scale only (P9). The order that activities come in doesn't matter.
 */
export function indexCatalogue(activities: readonly Activity[]): CatalogueIndex {
  const ranked = activities
    .filter(({ state }) => state === 'offered')
    .sort(compareActivities)
    .map((activity, rank) => ({
      activity,
      rank,
      minutes: activity.minutes,
      scaleKeys: activity.develops.map(scaleKey),
      open: listOpenSessions(activity),
    }))
  const trainable = ranked.filter(({ activity }) => !isActivityFormatAboutSituation(activity.format))
  const untrainable = ranked.filter(({ activity }) => isActivityFormatAboutSituation(activity.format))
  const cellNumbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const number = cellNumbers.get(key) ?? cellNumbers.size
    cellNumbers.set(key, number)
    return number
  }
  const byFormat = (found: readonly RankedActivity[]): readonly FormatInCell[] =>
    [...collect(found, ({ activity }) => [activity.format])].map(([format, inFormat]) => ({
      format,
      ranked: inFormat,
    }))
  const byCell = (found: readonly RankedActivity[]): ActivityCells =>
    mapValues(
      collect(found, ({ activity }) => cellsOfActivity(activity).map(numberOf)),
      byFormat,
    )
  return {
    cellNumbers,
    byScale: mapValues(
      collect(trainable, ({ scaleKeys }) => scaleKeys),
      byCell,
    ),
    byTopic: collect(untrainable, ({ activity }) =>
      activity.addresses.map(({ questionnaire, topic }) => `${questionnaire}/${topic}`),
    ),
    rankOf: new Map(ranked.map(({ activity, rank }) => [activity.id, rank])),
    ranked: trainable.filter(({ scaleKeys }) => scaleKeys.length > 0),
  }
}

function compareActivities(a: Activity, b: Activity): number {
  return a.minutes - b.minutes || compareTexts(a.title, b.title) || compareTexts(a.id, b.id)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function mapValues<Key, From, To>(map: ReadonlyMap<Key, From>, change: (from: From) => To): Map<Key, To> {
  return new Map([...map].map(([key, from]) => [key, change(from)]))
}

/** Puts each thing under all of its keys, once a key, keeping the order. */
function collect<T, Key>(things: readonly T[], keysOf: (thing: T) => readonly Key[]): Map<Key, readonly T[]> {
  const found = new Map<Key, T[]>()
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const list = found.get(key)
      if (list) list.push(thing)
      else found.set(key, [thing])
    }
  }
  return found
}
