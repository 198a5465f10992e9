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
