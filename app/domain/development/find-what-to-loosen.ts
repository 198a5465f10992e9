import type { Day } from '../field/field'
import type { Activity } from './activity'
import { type ActivitySearch, findActivities, nothingAsked } from './find-activities'

/** What could be left out of a search, and how many activities there would be then. */
export type Loosening = Readonly<{ without: readonly (keyof ActivitySearch)[]; found: number }>

/** Days are loosened together: one without the other is seldom what stands in the way. */
const parts: readonly (readonly (keyof ActivitySearch)[])[] = [
  ...(['words', 'scale', 'format', 'tier', 'sector', 'minutesAtMost', 'poundsAtMost', 'place'] as const).map(
    (part) => [part],
  ),
  ['from', 'until'],
]

/** For a search that finds nothing: each part of it without which something is found (G16), in the page's order. */
export function findWhatToLoosen(
  activities: Iterable<Activity>,
  search: ActivitySearch,
  today: Day,
): readonly Loosening[] {
  const all = [...activities]
  return parts
    .filter((part) => part.some((name) => search[name] !== nothingAsked[name]))
    .map((without) => {
      const open = Object.fromEntries(without.map((name) => [name, nothingAsked[name]]))
      return { without, found: findActivities(all, { ...search, ...open }, today).length }
    })
    .filter(({ found }) => found > 0)
}
