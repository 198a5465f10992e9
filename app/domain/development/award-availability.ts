import type { Day } from '../field/field'
import type { Session } from './activity'
import { addDays } from './add-days'
import { laterDays, soonDays, suggestionWeights } from './suggestion-weights'

/** Today, and the last days that count as soon and as later. */
export type Horizon = Readonly<{ today: Day; soonUntil: Day; laterUntil: Day }>

/** How far ahead one looks on a day. */
export function horizonOf(today: Day): Horizon {
  return { today, soonUntil: addDays(today, soonDays), laterUntil: addDays(today, laterDays) }
}

/** Points of how soon it can be begun (G9). @param next the session to come; null for at any time */
export function awardAvailability(next: Session | null, { soonUntil, laterUntil }: Horizon): number {
  if (next === null || next.day <= soonUntil) return suggestionWeights.availability
  return next.day <= laterUntil ? suggestionWeights.availability / 2 : 0
}
