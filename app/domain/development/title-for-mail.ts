/**
 * What a session is called where others may read along, in mail and calendars: its title, or no more than that it is a
 * session where the title names a capability (K37), which would say what somebody wants to work on.
 * @param capabilities titles of scales, as people are shown them
 */
export function titleForMail(title: string, capabilities: readonly string[]): string {
  const words = ` ${wordsOf(title)} `
  return capabilities.some((capability) => words.includes(` ${wordsOf(capability)} `))
    ? 'A session that you booked'
    : title
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}
