import { deleteExpiredSignInRequests, insertSignInRequest } from '../../db/queries/sign-in.server'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'

export const SIGN_IN_MINUTES = 15

/**
 * Makes a one-time link and code for an address and sends them. Only their hashes are stored. The answer
 * is the same whether or not the address is known here. Requests that have expired are forgotten.
 */
export async function requestSignIn(
  deps: Deps,
  input: Readonly<{ email: string; returnTo: string; origin: string }>,
): Promise<Readonly<{ ok: true; requestId: string }> | Readonly<{ ok: false; reason: 'no-mail' }>> {
  const now = deps.now()
  const requestId = deps.newId()
  const token = deps.newToken()
  const code = deps.newCode()
  await deleteExpiredSignInRequests(deps.db, now.toISOString())
  await insertSignInRequest(deps.db, {
    id: requestId,
    email: input.email,
    tokenHash: hashSecret(token),
    codeHash: hashSecret(requestId, code),
    returnTo: input.returnTo,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + SIGN_IN_MINUTES * 60_000).toISOString(),
  })
  const sent = await deps.deliverSignIn({
    requestId,
    email: input.email,
    link: `${input.origin}/sign-in/link/${token}`,
    code,
  })
  return sent ? { ok: true, requestId } : { ok: false, reason: 'no-mail' }
}
