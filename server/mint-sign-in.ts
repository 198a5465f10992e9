import { createHmac } from 'node:crypto'
import type { Deps } from '../app/use-cases/deps'

// No letters or digits that are taken for one another: 32 to the power of 8 codes.
const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * Makes the secrets of requests to sign in out of their ids and one secret: whoever has that can make them
 * again, for a mail that has to be repeated, and nobody has to store them.
 */
export function mintSignInWith(secret: string): Deps['mintSignIn'] {
  const derive = (use: string, requestId: string) =>
    createHmac('sha256', secret).update(`${use}\n${requestId}`).digest()
  return (requestId) => {
    const bytes = derive('sign-in code', requestId).subarray(0, 8)
    const letters = Array.from(bytes, (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('')
    return {
      token: derive('sign-in link', requestId).toString('base64url'),
      code: `${letters.slice(0, 4)}-${letters.slice(4)}`,
    }
  }
}
