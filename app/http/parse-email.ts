import { z } from 'zod'

const emailSchema = z.email().max(254)

/** An address as it is compared: trimmed, in lower case. Otherwise the sentence that says what is wrong. */
export function parseEmail(
  typed: string,
): Readonly<{ ok: true; email: string }> | Readonly<{ ok: false; error: string }> {
  const email = typed.trim().toLowerCase()
  if (email === '') return { ok: false, error: 'Enter your e-mail address' }
  if (!emailSchema.safeParse(email).success) {
    return { ok: false, error: 'Enter an e-mail address in the correct format, like name@example.org' }
  }
  return { ok: true, email }
}
