import { formatDate } from '~/components/page-layout/date-text'
import { functions, labelOf, sectors, tiers } from '~/domain/answers/role-facts'
import type { Activity, Session } from '~/domain/development/activity'
import { activityFormats, type ActivityFormat } from '~/domain/development/activity-formats'

/** What a way to develop is called. */
export function describeFormat(format: ActivityFormat): string {
  return activityFormats.find(({ id }) => id === format)?.label ?? format
}

/** A length of time: "30 minutes", "2 hours", "1 hour 15 minutes". */
export function describeMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const say = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
  if (hours === 0) return say(rest, 'minute')
  return rest === 0 ? say(hours, 'hour') : `${say(hours, 'hour')} ${say(rest, 'minute')}`
}

/** What it costs one person: "Free", "£40 a person", "Ask what it costs". */
export function describePounds(pounds: number | null): string {
  if (pounds === null) return 'Ask what it costs'
  return pounds === 0 ? 'Free' : `£${pounds.toLocaleString('en-GB')} a person`
}

/** For whom it is, a line for each kind that is named; none where it is for everybody. */
export function describeAudience({ forWhom }: Pick<Activity, 'forWhom'>): readonly string[] {
  const kinds = [
    ['Tier', tiers, forWhom.tiers],
    ['Function', functions, forWhom.functions],
    ['Sector', sectors, forWhom.sectors],
  ] as const
  return kinds.flatMap(([label, choices, named]) =>
    named.length === 0 ? [] : [`${label}: ${named.map((id) => labelOf(choices, id) ?? id).join(', or ')}`],
  )
}

/** When and where a session is: "12 March 2026, 10:00 to 12:00, online". */
export function describeSession({
  day,
  startsAt,
  endsAt,
  place,
}: Omit<Session, 'id' | 'capacity' | 'placesLeft'>): string {
  return `${formatDate(day)}, ${startsAt} to ${endsAt}, ${place.kind === 'online' ? 'online' : place.name}`
}

/** How many places are left: "5 places left", "full", or nothing where nobody counts. */
export function describePlacesLeft({ placesLeft }: Pick<Session, 'placesLeft'>): string | null {
  if (placesLeft === null) return null
  if (placesLeft === 0) return 'full'
  return placesLeft === 1 ? '1 place left' : `${placesLeft} places left`
}
