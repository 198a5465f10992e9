import { toSession } from '../../db/queries/activities.server'
import { listBookings } from '../../db/queries/bookings.server'
import { type Actor, can } from '../domain/access/can'
import type { Session } from '../domain/development/activity'
import { clockInEngland } from '../domain/development/clock-in-england'
import type { Deps } from './deps'

export type OwnBooking = Readonly<{
  session: Session
  activityId: string
  title: string
  isNamed: boolean
  isCancelled: boolean
  isPast: boolean
}>

/** What the actor booked, by day and time. */
export async function listOwnBookings(deps: Deps, actor: Actor): Promise<readonly OwnBooking[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return []
  const today = clockInEngland(deps.now()).day
  return (await listBookings(deps.db, actor.personId)).map((row) => ({
    session: toSession(row),
    activityId: row.activity_id,
    title: row.title,
    isNamed: row.is_named === 1,
    isCancelled: row.cancelled_at !== null,
    isPast: row.day < today,
  }))
}
