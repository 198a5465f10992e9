import { expect, test } from 'vitest'
import { clockInEngland, momentInEngland } from '../../../app/domain/development/clock-in-england'
import {
  type BookableSession,
  findBookingObstacle,
} from '../../../app/domain/development/find-booking-obstacle'
import { makeSession } from '../../factories/activity'

// Summer time in 2026: from 29 March, 01:00 UTC, to 25 October, 01:00 UTC (gov.uk, “When do the clocks change?”).
test.each([
  ['2026-01-15', '09:30', '2026-01-15T09:30:00.000Z'],
  ['2026-07-15', '09:30', '2026-07-15T08:30:00.000Z'],
  ['2026-07-15', '00:15', '2026-07-14T23:15:00.000Z'],
  ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T02:30:00.000Z'],
])('on %s at %s in England it is %s, and back', (day, time, iso) => {
  expect(momentInEngland(day, time).toISOString()).toBe(iso)
  expect(clockInEngland(new Date(iso))).toEqual({ day, time })
})

test('an hour that the clocks leave out is an hour later; of one that comes twice it is the second', () => {
  expect(momentInEngland('2026-03-29', '01:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(momentInEngland('2026-10-25', '01:30').toISOString()).toBe('2026-10-25T01:30:00.000Z')
})

test.each<[string, Partial<BookableSession>, string, string | null]>([
  ['nothing', {}, '09:59', null],
  ['that it begins now', {}, '10:00', 'past'],
  ['that it is another day’s', { session: makeSession('2026-11-21') }, '00:00', 'past'],
  ['that it was cancelled', { isCancelled: true }, '11:00', 'cancelled'],
  ['a draft', { state: 'draft' }, '09:00', 'not-offered'],
  ['a paused activity', { state: 'paused' }, '09:00', 'not-offered'],
  ['another ICS', { isAtHome: false }, '09:00', 'elsewhere'],
  ['that it is full', { session: makeSession('2026-11-22', { placesLeft: 0 }) }, '09:00', 'full'],
  [
    'nothing where nobody counts',
    { session: makeSession('2026-11-22', { placesLeft: null }) },
    '09:00',
    null,
  ],
])('[K31] what stands in the way may be %s', (_what, changes, time, obstacle) => {
  const around: BookableSession = {
    session: makeSession('2026-11-22'),
    ...{ isCancelled: false, state: 'offered', isAtHome: true },
    ...changes,
  }
  expect(findBookingObstacle(around, { day: '2026-11-22', time })).toBe(obstacle)
})
