import type { BookingObstacle } from '~/domain/development/find-booking-obstacle'

/** Why a session can't be booked, in a sentence. */
export const obstacleSays: Readonly<Record<BookingObstacle, string>> = {
  cancelled: 'This session was cancelled.',
  past: 'This session has begun or is over.',
  'not-offered': 'This activity is not on offer at present.',
  elsewhere: 'This session is for people of another system. Ask whoever offers it whether you can come.',
  full: 'This session is full: the last place has been taken.',
}
