import { createHmac } from 'node:crypto'
import type { Deps } from '../../app/use-cases/deps'

/**
 * Makes what sign-ins through providers are done with out of their ids and one secret: nothing of it has to be
 * stored, and whoever reads the database can't finish anybody's sign-in.
 */
export function mintProviderSecretsWith(secret: string): Deps['mintProviderSecrets'] {
  return (signInId) => {
    const derive = (use: string) =>
      createHmac('sha256', secret).update(`provider sign-in ${use}\n${signInId}`).digest('base64url')
    return {
      state: derive('state'),
      nonce: derive('nonce'),
      verifier: derive('verifier'),
      browserToken: derive('browser'),
    }
  }
}
