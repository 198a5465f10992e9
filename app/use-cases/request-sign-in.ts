import {
  deleteExpiredSignInRequests,
  insertMailedSignInRequest,
  insertSignInRequest,
} from '../../db/queries/sign-in.server'
import type { Deps } from './deps'
import { hashSignIn } from './hash-secret'

/**
 * Asks for a one-time link and code for an address. Where they are mailed, the mail is in the outbox when
 * this returns, and link and code are made when it is sent. The answer is the same whether or not the
 * address is known here, and whether or not it can be reached. Requests that have expired are forgotten.
 */
export async function requestSignIn(
  deps: Deps,
  input: Readonly<{ email: string; returnTo: string }>,
): Promise<Readonly<{ ok: true; requestId: string }> | Readonly<{ ok: false; reason: 'no-mail' }>> {
  if (!deps.signInMail) return { ok: false, reason: 'no-mail' }
  const now = deps.now()
  const request = {
    id: deps.newId(),
    email: input.email,
    returnTo: input.returnTo,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + deps.sessionLimits.signInMinutes * 60_000).toISOString(),
  }
  await deleteExpiredSignInRequests(deps.db, request.createdAt)
  if (deps.signInMail.via === 'outbox') {
    await insertMailedSignInRequest(deps.db, request)
    deps.signInMail.announce()
  } else {
    await insertSignInRequest(deps.db, {
      ...request,
      ...hashSignIn(request.id, deps.mintSignIn(request.id)),
    })
  }
  return { ok: true, requestId: request.id }
}
