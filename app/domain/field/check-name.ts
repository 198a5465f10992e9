/**
 * The sentence that says what is wrong with the name of something, or null where nothing is (F10).
 * @param what it is, as in "a name for the team"
 * @param longest in characters
 */
export function checkName(name: string, what: string, longest = 200): string | null {
  if (name.length < 2) return `Enter ${what}`
  const subject = what.charAt(0).toUpperCase() + what.slice(1)
  if (name.length > longest) return `${subject} must have ${longest} characters or fewer`
  // A line break in a name could write a header of a mail or a line of a file.
  if (/\p{Cc}|[\u2028\u2029]/u.test(name)) return `${subject} must be on one line, without control characters`
  return null
}
