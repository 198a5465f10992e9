import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Session } from '../domain/development/activity'
import { momentInEngland } from '../domain/development/clock-in-england'

/** What a calendar is told of a session. */
export type CalendarSession = Readonly<{
  session: Pick<Session, 'id' | 'day' | 'startsAt' | 'endsAt' | 'place'>
  title: string
  isCancelled: boolean
  version: number
}>

/**
 * A calendar file of one session (K37): its id is always the same and its sequence goes up with each change, so that a
 * calendar which has it already replaces it, or takes it out where it was cancelled. No scores, no capability names.
 */
export function writeSessionCalendar(
  { session, title, isCancelled, version }: CalendarSession,
  { createdAt, origin }: Readonly<{ createdAt: Date; origin: string }>,
): string {
  const { id, day, startsAt, endsAt, place } = session
  const calendar = ical({
    prodId: { company: 'System Leadership Profile', product: 'Sessions', language: 'EN' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `session-${id}@system-leadership-profile`,
    sequence: version,
    stamp: createdAt,
    start: momentInEngland(day, startsAt),
    end: momentInEngland(day, endsAt),
    summary: title,
    location: place.kind === 'online' ? 'Online' : place.name,
    url: `${origin}/sessions/${id}/book`,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return `${calendar.toString()}\r\n`
}
