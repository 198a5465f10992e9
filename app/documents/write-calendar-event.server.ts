import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

const PRODUCT = 'System Leadership Profile'

/**
 * A calendar file with one event for a whole day. Its UID stays and its SEQUENCE goes up, so that a file that is opened later
 * replaces the event (RFC 5545). It says no more than a title and a link (J13).
 */
export function writeCalendarEvent(event: {
  readonly id: string
  readonly title: string
  /** Such as 2026-04-01. */
  readonly day: string
  readonly version: number
  readonly changedAt: string
  readonly url: string
  /** It is not to be done any more: calendars take the event away. */
  readonly isCancelled: boolean
}): string {
  const calendar = ical({ prodId: { company: PRODUCT, product: PRODUCT, language: 'EN' } })
  calendar.method(event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH)
  // At noon, so that no time zone of a server moves it to the day before or after.
  calendar.createEvent({
    id: `${event.id}@${new URL(event.url).hostname}`,
    sequence: event.version,
    start: new Date(`${event.day}T12:00:00`),
    allDay: true,
    stamp: new Date(event.changedAt),
    summary: event.title,
    url: event.url,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
