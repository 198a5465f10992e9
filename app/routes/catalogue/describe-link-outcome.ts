const outcomes: Readonly<Record<string, string>> = {
  'no-such-host': 'There is no such server',
  'private-address': 'It leads into a private network and was not tried',
  'too-many-redirects': 'It leads from one address to the next without an end',
  'not-of-the-web': 'It leads to something that is not a page of the web',
  timeout: 'The server did not answer in time',
  unreachable: 'The server could not be reached',
}

/** How a link failed, in words: "The server says 404". */
export function describeLinkOutcome(outcome: string): string {
  const status = /^status-(\d{3})$/.exec(outcome)?.[1]
  return status === undefined ? (outcomes[outcome] ?? outcome) : `The server says ${status}`
}
