import { returnPlace, takePlace } from '../../db/queries/bookings.server'
import { type Actor, can } from '../domain/access/can'
import type { BookingObstacle } from '../domain/development/find-booking-obstacle'
import type { Deps } from './deps'
import { readSession } from './read-session'

/**
 * Books a session for the actor, or changes whether its host is told their name (K31 to K33). Of the last place one gets
 * it, however many ask at once; the others are told that it is full. Where the session isn't at the version that they saw
 * any more, they look first: it may have another day, or another host.
 */
export async function bookSession(
  deps: Deps,
  actor: Actor,
  { sessionId, isNamed, version }: Readonly<{ sessionId: string; isNamed: boolean; version?: number }>,
): Promise<'booked' | 'not-found' | 'changed-meanwhile' | BookingObstacle> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return 'not-found'
  const found = await readSession(deps, actor, sessionId)
  if (!found) return 'not-found'
  if (found.obstacle !== null && !(found.booking && found.obstacle === 'full')) return found.obstacle
  if (version !== undefined && version !== found.version) return 'changed-meanwhile'
  const taken = await takePlace(deps.db, {
    person_id: actor.personId,
    session_id: sessionId,
    is_named: isNamed ? 1 : 0,
    booked_at: deps.now().toISOString(),
  })
  if (taken !== 'none-left') return 'booked'
  return (await readSession(deps, actor, sessionId))?.obstacle ?? 'full'
}

/** Gives the actor's place in a session back to whoever wants it (K34); false if they had none. */
export async function cancelBooking(deps: Deps, actor: Actor, sessionId: string): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return false
  return returnPlace(deps.db, actor.personId, sessionId)
}
