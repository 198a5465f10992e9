import type { BookingObstacle } from '~/domain/development/find-booking-obstacle'

/** Why a session can't be booked, in a sentence. */
export const obstacleSays: Readonly<Record<BookingObstacle | 'changed-meanwhile', string>> = {
  'changed-meanwhile': 'This session has changed since you opened the page. Look at it again, then choose',
  cancelled: 'This session was cancelled.',
  past: 'This session has begun or is over.',
  'not-offered': 'This activity is not on offer at present.',
  elsewhere: 'This session is for people of another system. Ask whoever offers it whether you can come.',
  full: 'This session is full: the last place has been taken.',
}
