import { createHash } from 'node:crypto'

/** SHA-256 in hex of a token that is random enough to need no salt: what the database keeps of it. */
export function hashSecret(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** What the database keeps of the secrets of a request to sign in: a code, being short, with its request's id. */
export function hashSignIn(
  requestId: string,
  { token, code }: Readonly<{ token: string; code: string }>,
): Readonly<{ tokenHash: string; codeHash: string }> {
  return { tokenHash: hashSecret(token), codeHash: hashSecret(requestId, code) }
}
