import { z } from 'zod'

const emailSchema = z.email().max(254)

/** An address as it is compared, trimmed and in lower case; null where it is none. What follows a plus sign counts. */
export function readEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase()
  return emailSchema.safeParse(email).success ? email : null
}
