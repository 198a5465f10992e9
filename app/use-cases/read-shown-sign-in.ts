import { findSignInRequest } from '../../db/queries/sign-in.server'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'

/** What a sign-in message says, where it is shown on the screen instead of mailed; nowhere else. */
export async function readShownSignIn(
  deps: Deps,
  requestId: string,
): Promise<Readonly<{ email: string; token: string; code: string }> | null> {
  if (deps.signInMail?.via !== 'screen') return null
  const request = await findSignInRequest(deps.db, { id: requestId })
  const { token, code } = deps.mintSignIn(requestId)
  // A process that was started since makes others, which don't work.
  return request?.token_hash === hashSecret(token) ? { email: request.email, token, code } : null
}
