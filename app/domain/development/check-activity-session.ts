import { readEmail } from '../access/read-email'
import type { Day } from '../field/field'
import { parseDay } from '../field/parse-day'

/** When and where an activity takes place, as its keeper says it. */
export type SessionFacts = Readonly<{
  day: Day
  startsAt: string
  endsAt: string
  /** Null: online. */
  place: string | null
  /** Null where nobody counts. */
  capacity: number | null
  hostEmail: string | null
}>

/** The same as it was typed; `where` is "online" or "at". */
export type TypedSession = Readonly<
  Record<'day' | 'starts' | 'ends' | 'where' | 'place' | 'capacity' | 'host', string>
>

export type SessionErrors = Readonly<Partial<Record<keyof TypedSession, string>>>

const MOST_PLACES = 10_000

/**
 * A session out of what was typed (K19, K20), or else a sentence for each field that is wrong, in the order of the fields.
 * @param rules today; how many places are taken already; its day before it is changed, which may be past
 */
export function checkActivitySession(
  typed: TypedSession,
  { today, taken, dayBefore = null }: Readonly<{ today: Day; taken: number; dayBefore?: Day | null }>,
): Readonly<{ ok: true; facts: SessionFacts }> | Readonly<{ ok: false; errors: SessionErrors }> {
  const errors: Partial<Record<keyof TypedSession, string>> = {}
  const day = parseDay(typed.day)
  if (!day) errors.day = 'Enter the day of the session, such as 1/4/2027'
  else if (day < today && day !== dayBefore) errors.day = 'The day must be today or later'
  const [startsAt, endsAt] = [readClock(typed.starts), readClock(typed.ends)]
  if (startsAt === null) errors.starts = 'Enter when it starts, such as 09:30'
  if (endsAt === null) errors.ends = 'Enter when it ends, such as 12:00'
  else if (startsAt !== null && endsAt <= startsAt) errors.ends = 'It must end after it starts'
  const place = typed.place.trim()
  if (typed.where !== 'online' && typed.where !== 'at')
    errors.where = 'Choose whether it is online or at a place'
  else if (typed.where === 'at') {
    if (place === '') errors.place = 'Enter where it takes place'
    else if (place.length > 200) errors.place = 'The place must have 200 characters or fewer'
    else if (/\p{Cc}|[\u2028\u2029]/u.test(place)) errors.place = 'The place must be on one line'
  }
  const capacity = typed.capacity.trim() === '' ? null : Number(typed.capacity.trim())
  if (capacity !== null && !(/^\d+$/.test(typed.capacity.trim()) && capacity >= 1 && capacity <= MOST_PLACES))
    errors.capacity = 'Enter how many places there are, as a whole number, or leave it open'
  else if (capacity !== null && capacity < taken)
    errors.capacity = `${taken === 1 ? '1 place is' : `${taken} places are`} taken: there can’t be fewer`
  const hostEmail = typed.host.trim() === '' ? null : readEmail(typed.host)
  if (typed.host.trim() !== '' && hostEmail === null)
    errors.host = 'Enter an e-mail address in the correct format, like name@example.org'
  if (!day || startsAt === null || endsAt === null || Object.keys(errors).length > 0)
    return { ok: false, errors }
  return {
    ok: true,
    facts: { day, startsAt, endsAt, place: typed.where === 'at' ? place : null, capacity, hostEmail },
  }
}

/** A time on a clock of 24 hours, as 09:30, out of 9:30, 09.30 or 0930; null where it is none. */
function readClock(typed: string): string | null {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
