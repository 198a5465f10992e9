import type { Activity, Session } from './activity'

/** Why a session can't be booked. */
export type BookingObstacle = 'cancelled' | 'past' | 'not-offered' | 'elsewhere' | 'full'

/** A session with what stands around it. */
export type BookableSession = Readonly<{
  session: Pick<Session, 'day' | 'startsAt' | 'placesLeft'>
  isCancelled: boolean
  state: Activity['state']
  /** Whether whoever books finds its activity where they are at home. */
  isAtHome: boolean
}>

/**
 * What stands in the way of booking a session (K31), the weightiest first; null where nothing does.
 * @param now what calendar and clock in England show
 */
export function findBookingObstacle(
  { session, isCancelled, state, isAtHome }: BookableSession,
  now: Readonly<{ day: string; time: string }>,
): BookingObstacle | null {
  if (isCancelled) return 'cancelled'
  if (session.day < now.day || (session.day === now.day && session.startsAt <= now.time)) return 'past'
  if (state !== 'offered') return 'not-offered'
  if (!isAtHome) return 'elsewhere'
  return session.placesLeft === 0 ? 'full' : null
}
