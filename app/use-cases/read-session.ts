import type { ActivitySessionRow } from '../../db/catalogue-tables'
import { findActivityRow, toSession } from '../../db/queries/activities.server'
import { findBooking, findSession } from '../../db/queries/bookings.server'
import { findCatalogue } from '../../db/queries/catalogues.server'
import { type Actor, can } from '../domain/access/can'
import type { Session } from '../domain/development/activity'
import { clockInEngland } from '../domain/development/clock-in-england'
import { type BookingObstacle, findBookingObstacle } from '../domain/development/find-booking-obstacle'
import type { Deps } from './deps'
import { keepsCatalogue } from './keeps-catalogue'
import { readActivity } from './read-activity'

export type ReadableSession = Readonly<{
  session: Session
  activityId: string
  title: string
  isCancelled: boolean
  /** Goes up with each change. */
  version: number
  /** Why the actor can't book it; null where they can. */
  obstacle: BookingObstacle | null
  /** The actor's own. */
  booking: Readonly<{ isNamed: boolean }> | null
  /** Whether there is anybody whom names could be told to. */
  hasHost: boolean
  isHost: boolean
  mayKeep: boolean
  placesTaken: number
}>

/**
 * A session, for whoever may read its activity, has booked it, or is its host (K30). Null if there is none for the
 * actor.
 */
export async function readSession(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<ReadableSession | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'read-catalogue' })) return null
  const row = await findSession(deps.db, sessionId)
  if (!row) return null
  const booking = await findBooking(deps.db, actor.personId, sessionId)
  const isHost = row.host_email !== null && row.host_email === actor.email
  const readable = await readActivity(deps, actor, row.activity_id)
  const mayKeep = await mayKeepSession(deps, actor, row)
  if (!readable && !booking && !isHost && !mayKeep) return null
  const session = toSession(row)
  const activity = readable ? null : await findActivityRow(deps.db, row.activity_id)
  const around = {
    session,
    isCancelled: row.cancelled_at !== null,
    state: readable?.activity.state ?? activity?.state ?? 'retired',
    isAtHome: readable?.isAtHome ?? false,
  }
  return {
    session,
    activityId: row.activity_id,
    title: row.title,
    isCancelled: around.isCancelled,
    version: row.version,
    obstacle: findBookingObstacle(around, clockInEngland(deps.now())),
    booking: booking ? { isNamed: booking.is_named === 1 } : null,
    hasHost: row.host_email !== null,
    isHost,
    mayKeep,
    placesTaken: row.places_taken,
  }
}

async function mayKeepSession(deps: Deps, actor: Actor, row: ActivitySessionRow): Promise<boolean> {
  const catalogue = await findCatalogue(deps.db, row.catalogue_id)
  return catalogue !== undefined && keepsCatalogue(deps, actor, catalogue)
}
