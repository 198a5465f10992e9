import type { Session } from '../development/activity'
import { checkActivitySession, type SessionFacts } from '../development/check-activity-session'
import type { Day } from '../field/field'

/** A session as a line of a file: "2027-04-01 | 09:30 | 12:00 | online | 12 | host@example.org" (K25). */
export function writeSessionLine(facts: SessionFacts): string {
  const { day, startsAt, endsAt, place, capacity, hostEmail } = facts
  return [day, startsAt, endsAt, place ?? 'online', capacity ?? '', hostEmail ?? ''].join(' | ').trimEnd()
}

export type SessionLines =
  Readonly<{ ok: true; added: readonly SessionFacts[] }> | Readonly<{ ok: false; sentence: string }>

/**
 * The sessions that a cell adds to an activity, one a line, by the rules of the form (K19); else a sentence for the first line
 * that is wrong. A line of the day, times and place of a session that is there already adds nothing, past or not (K23).
 * @param known the sessions that the activity has
 */
export function readSessionLines(typed: string, known: readonly Session[], today: Day): SessionLines {
  const there = new Set(known.map(({ place, ...rest }) => keyOf({ ...rest, place: nameOf(place) })))
  const added: SessionFacts[] = []
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue
    const parts = line.split('|').map((part) => part.trim())
    if (parts.length < 4)
      return refuse(
        index,
        'give day | start | end | online or a place | places | host, the last two if need be',
      )
    const [day = '', starts = '', ends = '', ...rest] = parts
    // A place may hold the sign itself, where what comes after it is given.
    const place = rest.length > 3 ? rest.slice(0, -2).join(' | ') : rest[0]!
    const [capacity = '', host = ''] = rest.length > 3 ? rest.slice(-2) : rest.slice(1)
    const where = place.toLowerCase() === 'online' ? 'online' : 'at'
    const session = { day, starts, ends, where, place, capacity, host }
    // What is there already may be past by now.
    const checked = checkActivitySession(session, { today: '0000-01-01', taken: 0 })
    if (!checked.ok) return refuse(index, Object.values(checked.errors)[0]!)
    const key = keyOf(checked.facts)
    if (there.has(key)) continue
    if (checked.facts.day < today) return refuse(index, 'The day must be today or later')
    there.add(key)
    added.push(checked.facts)
  }
  return { ok: true, added }
}

function refuse(index: number, sentence: string): SessionLines {
  return { ok: false, sentence: `Line ${index + 1}: ${sentence}` }
}

function nameOf(place: Session['place']): string | null {
  return place.kind === 'online' ? null : place.name
}

function keyOf({
  day,
  startsAt,
  endsAt,
  place,
}: Pick<SessionFacts, 'day' | 'startsAt' | 'endsAt' | 'place'>) {
  return JSON.stringify([day, startsAt, endsAt, place])
}
