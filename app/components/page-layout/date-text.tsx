const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/** A date as people say it: 22 November 2026. */
export function formatDate(iso: string): string {
  return format.format(new Date(iso))
}

/** The same where there is little room, as over the column of a table: 22 Nov 2026. */
export function formatShortDate(iso: string): string {
  return formatDate(iso).replace(/[a-z]{4,}/i, (month) => month.slice(0, 3))
}

export function DateText({ iso }: { iso: string }) {
  return <time dateTime={iso}>{formatDate(iso)}</time>
}

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** A date and the time of day: 22 Nov 2026, 09:30. */
export function formatMoment(iso: string): string {
  return momentFormat.format(new Date(iso))
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })

/** The time of day: 14:30. */
export function formatTime(iso: string): string {
  return timeFormat.format(new Date(iso))
}
