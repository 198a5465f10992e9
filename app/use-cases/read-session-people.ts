import { listBooked } from '../../db/queries/bookings.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { type ReadableSession, readSession } from './read-session'

export type SessionPeople = Readonly<{
  found: ReadableSession
  /** For the host: those who agreed to be named to them, by name or, without one, address; null for keepers. */
  names: readonly string[] | null
  /** How many booked, named or not. */
  booked: number
}>

/** Who comes to a session, for its host; how many, for those who keep its catalogue (K35). Null for anybody else. */
export async function readSessionPeople(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<SessionPeople | null> {
  if (!can(actor, { action: 'read-catalogue' })) return null
  const found = await readSession(deps, actor, sessionId)
  if (!found || (!found.isHost && !found.mayKeep)) return null
  const booked = await listBooked(deps.db, sessionId)
  const names = booked.filter(({ isNamed }) => isNamed).map(({ name, email }) => name ?? email)
  return {
    found,
    names: found.isHost ? names.sort((a, b) => a.localeCompare(b, 'en-GB')) : null,
    booked: booked.length,
  }
}
