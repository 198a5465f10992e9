const headings: Readonly<Record<number, string>> = {
  401: 'You were signed out',
  403: 'You can’t do that here',
  404: 'Page not found',
  429: 'Too many tries',
  503: 'That did not work just now',
}

/** What went wrong, in a few words: the heading of an error page and its title. */
export function errorHeading(status: number): string {
  return headings[status] ?? (status >= 500 ? 'Something went wrong' : 'That could not be done')
}
