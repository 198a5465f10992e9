import { findOrCreatePerson } from '../../db/queries/people.server'
import { deleteExpiredSessions, insertSession } from '../../db/queries/sessions.server'
import { countCodeAttempt, findSignInRequest, claimSignInRequest } from '../../db/queries/sign-in.server'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'
import { inTransaction } from './in-transaction'

export const CODE_ATTEMPTS = 5

type SignedIn = Readonly<{ ok: true; sessionToken: string; expires: Date; returnTo: string }>
type Refused = Readonly<{ ok: false; reason: 'expired-or-used' | 'wrong-code' }>

/** Signs in by the one-time link. The link works once, for as long as is configured. */
export async function completeSignInByLink(deps: Deps, token: string): Promise<SignedIn | Refused> {
  const request = await findSignInRequest(deps.db, { tokenHash: hashSecret(token) })
  return request ? finish(deps, request) : { ok: false, reason: 'expired-or-used' }
}

/**
 * Signs in by the short code, typed where the sign-in was asked for. Five attempts; spaces, hyphens and
 * case don't matter.
 */
export async function completeSignInByCode(
  deps: Deps,
  input: Readonly<{ requestId: string; code: string }>,
): Promise<SignedIn | Refused> {
  const request = await findSignInRequest(deps.db, { id: input.requestId })
  if (!request) return { ok: false, reason: 'expired-or-used' }
  // Counted before it is compared, so that attempts made at once can't outrun the limit.
  if (!(await countCodeAttempt(deps.db, request.id, CODE_ATTEMPTS)))
    return { ok: false, reason: 'expired-or-used' }
  if (hashSecret(request.id, readCode(input.code)) !== request.code_hash)
    return { ok: false, reason: 'wrong-code' }
  return finish(deps, request)
}

/** Whether a link could still sign somebody in, without using it up: opening it only shows a button. */
export async function isLinkOpen(deps: Deps, token: string): Promise<boolean> {
  const request = await findSignInRequest(deps.db, { tokenHash: hashSecret(token) })
  return request !== undefined && request.used_at === null && request.expires_at > deps.now().toISOString()
}

/**
 * Starts a session for a person: returns the cookie's token, of which only the hash is stored. Sessions
 * that have expired are forgotten.
 */
export async function startSession(
  deps: Deps,
  personId: string,
): Promise<Readonly<{ sessionToken: string; expires: Date }>> {
  const now = deps.now()
  const sessionToken = deps.newToken()
  const expires = new Date(now.getTime() + deps.sessionLimits.hours * 3_600_000)
  await deleteExpiredSessions(deps.db, now.toISOString())
  await insertSession(deps.db, {
    tokenHash: hashSecret(sessionToken),
    id: deps.newId(),
    personId,
    browser: '',
    createdAt: now.toISOString(),
    expiresAt: expires.toISOString(),
  })
  return { sessionToken, expires }
}

async function finish(
  deps: Deps,
  request: Readonly<{ id: string; email: string; return_to: string }>,
): Promise<SignedIn | Refused> {
  // Whatever breaks in between, a link isn't used up for nothing.
  return inTransaction(deps, async (inside) => {
    const now = inside.now().toISOString()
    if (!(await claimSignInRequest(inside.db, request.id, now)))
      return { ok: false, reason: 'expired-or-used' }
    const found = { id: inside.newId(), email: request.email, createdAt: now }
    const person = await findOrCreatePerson(inside.db, found)
    return { ok: true, ...(await startSession(inside, person.id)), returnTo: request.return_to }
  })
}

function readCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
