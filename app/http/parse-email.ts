import { readEmail } from '../domain/access/read-email'

/** An address as it is compared: trimmed, in lower case. Otherwise the sentence that says what is wrong. */
export function parseEmail(
  typed: string,
): Readonly<{ ok: true; email: string }> | Readonly<{ ok: false; error: string }> {
  if (typed.trim() === '') return { ok: false, error: 'Enter your e-mail address' }
  const email = readEmail(typed)
  return email === null
    ? { ok: false, error: 'Enter an e-mail address in the correct format, like name@example.org' }
    : { ok: true, email }
}
