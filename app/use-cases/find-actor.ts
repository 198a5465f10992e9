import { setLastSeenOn } from '../../db/queries/people.server'
import { listHeldRoles } from '../../db/queries/role-grants.server'
import { deleteSession, findPersonOfSession, touchSession } from '../../db/queries/sessions.server'
import type { Actor, HeldRole } from '../domain/access/can'
import { findGrantedRole } from '../domain/access/role-for'
import type { Deps } from './deps'
import { hashSecret } from './hash-secret'
import { todayOf } from './today-of'

export type SignedInPerson = Readonly<{
  id: string
  name: string | null
  email: string
  /** When they are signed out if they do nothing more. */
  signedInUntil: string
}>

type Found = Readonly<{ actor: Actor; person: SignedInPerson | null }>

const NOBODY: Found = { actor: { kind: 'nobody' }, person: null }
/** Not every request writes. */
const TOUCH_AFTER_MS = 60_000

/** Who a session's cookie belongs to, whose use is noted: nobody if there is none, it has ended or was made up. */
export async function findActor(deps: Deps, sessionToken: string | null): Promise<Found> {
  if (sessionToken === null) return NOBODY
  const hash = hashSecret(sessionToken)
  const now = deps.now()
  const row = await findPersonOfSession(deps.db, hash, { now: now.toISOString(), idleSince: idleSince(deps) })
  if (!row) return NOBODY
  await noteUse(deps, { ...row, hash }, now)
  const roles = await readHeldRoles(deps, row.id)
  return {
    actor: { kind: 'person', personId: row.id, email: row.email, roles },
    person: {
      id: row.id,
      name: row.name,
      email: row.email,
      signedInUntil: endOf(deps, now.toISOString(), row.session_expires_at),
    },
  }
}

/** Where nothing can be written for now, pages can be read all the same. */
async function noteUse(
  deps: Deps,
  session: Readonly<{ id: string; hash: string; session_seen_at: string; last_seen_on: string | null }>,
  now: Date,
): Promise<void> {
  try {
    if (now.getTime() - Date.parse(session.session_seen_at) >= TOUCH_AFTER_MS)
      await touchSession(deps.db, session.hash, now.toISOString())
    if (session.last_seen_on !== todayOf(deps)) await setLastSeenOn(deps.db, session.id, todayOf(deps))
  } catch (error) {
    if (!deps.isOutOfReach(error)) throw error
  }
}

/** When a session ends if it is not used any more; null if it has ended. Asking is no use of it. */
export async function findSessionEnd(deps: Deps, sessionToken: string | null): Promise<string | null> {
  if (sessionToken === null) return null
  const at = { now: deps.now().toISOString(), idleSince: idleSince(deps) }
  const row = await findPersonOfSession(deps.db, hashSecret(sessionToken), at)
  return row ? endOf(deps, row.session_seen_at, row.session_expires_at) : null
}

/** The roles that a person holds today. */
export async function readHeldRoles(deps: Deps, personId: string): Promise<readonly HeldRole[]> {
  const rows = await listHeldRoles(deps.db, personId, todayOf(deps))
  return rows.flatMap(({ role, place_id: placeId }) => {
    const known = findGrantedRole(role)
    return known ? [{ role: known, placeId }] : []
  })
}

export async function endSession(deps: Deps, sessionToken: string): Promise<void> {
  await deleteSession(deps.db, hashSecret(sessionToken))
}

/** Whoever was last seen then or before is signed out. */
export function idleSince(deps: Pick<Deps, 'now' | 'sessionLimits'>): string {
  return new Date(deps.now().getTime() - deps.sessionLimits.idleMinutes * 60_000).toISOString()
}

function endOf(deps: Deps, seenAt: string, expiresAt: string): string {
  const idleEnd = new Date(Date.parse(seenAt) + deps.sessionLimits.idleMinutes * 60_000).toISOString()
  return idleEnd < expiresAt ? idleEnd : expiresAt
}
