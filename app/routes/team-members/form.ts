import { parseEmail } from '~/http/parse-email'

/** So many at once; more come in another go. */
const MOST = 200
const LONGEST = 40_000

export type PastedAddresses = Readonly<{
  typed: string
  emails: readonly string[]
  /** A sentence by the id of its line's entry in the list of problems. */
  errors: Readonly<Record<string, string>>
}>

/** Reads addresses that were pasted, one a line; "Name <address>" will do. Every problem is told by its line. */
export function parseAddresses(form: URLSearchParams, ownEmail: string): PastedAddresses {
  const typed = (form.get('addresses') ?? '').slice(0, LONGEST)
  const errors: Record<string, string> = {}
  const emails: string[] = []
  const lines = typed.split(/\r\n|\r|\n/)
  for (const [index, line] of lines.entries()) {
    const text = (/<([^<>]*)>\s*[,;]?\s*$/.exec(line)?.[1] ?? line).replace(/[,;]\s*$/, '').trim()
    if (text === '') continue
    const parsed = parseEmail(text)
    const id = `addresses-line-${index + 1}`
    if (!parsed.ok) errors[id] = `Line ${index + 1}, “${shorten(text)}”: not an address like name@example.org`
    else if (parsed.email === ownEmail)
      errors[id] = `Line ${index + 1}: you can’t make yourself a member, somebody else has to`
    else if (!emails.includes(parsed.email)) emails.push(parsed.email)
  }
  if (emails.length === 0 && Object.keys(errors).length === 0) errors['addresses'] = 'Enter an address'
  if (emails.length > MOST)
    errors['addresses'] = `Invite ${MOST} at most at once: you entered ${emails.length}`
  return { typed, emails, errors }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
