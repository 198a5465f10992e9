import { createHash } from 'node:crypto'

/** SHA-256 in hex of a token that is random enough to need no salt: what the database keeps of it. */
export function hashSecret(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}
