import { expect, test } from 'vitest'
import {
  compareNeedsAndOffers,
  type PublishedNeed,
} from '../../../app/domain/development/compare-needs-and-offers'
import { makeActivity, makeSession } from '../../factories/activity'

const today = '2026-11-25'

function need(scale: string, title: string, changes: Partial<PublishedNeed> = {}): PublishedNeed {
  return { questionnaire: 'sample', scale, title, mean: null, demand: null, ...changes }
}

function forScale(id: string, scale: string, changes = {}) {
  return makeActivity(id, { develops: [{ questionnaire: 'sample', scale }], ...changes })
}

test('[G13] three lists by title in the alphabet, however great the need (P7)', () => {
  const lists = compareNeedsAndOffers(
    [
      need('w', 'Walking', { mean: 1.5 }),
      need('r', 'reading', { mean: 3.4 }),
      need('s', 'Singing', { demand: '8 to 15' }),
      need('d', 'Drawing', { demand: '32 or more', mean: 4.2 }),
      need('x', 'Xylophone', { mean: 3.5 }),
      need('n', 'Nothing'),
    ],
    [
      forScale('1', 'w'),
      forScale('2', 'r'),
      forScale('3', 'x', { sessions: [makeSession('2027-01-01', { capacity: 8, placesLeft: 8 })] }),
    ],
    today,
  )
  const titles = (rows: readonly Readonly<{ title: string }>[]) => rows.map(({ title }) => title)
  expect(titles(lists.neededAndOffered)).toEqual(['reading', 'Walking'])
  expect(titles(lists.neededNotOffered)).toEqual(['Drawing', 'Singing'])
  expect(titles(lists.offeredNotTakenUp)).toEqual(['Xylophone'])
})

test('[G13] only what is offered counts, and only sessions to come', () => {
  const activities = [
    forScale('draft', 'w', { state: 'draft' }),
    forScale('over', 'w', { sessions: [makeSession(today)] }),
    forScale('talk', 'w', { format: 'conversation' }),
    forScale('full', 'w', {
      sessions: [
        makeSession('2026-11-01', { capacity: 50, placesLeft: 50 }),
        makeSession('2027-01-01', { capacity: 8, placesLeft: 0 }),
        makeSession('2027-02-01', { capacity: null, placesLeft: null }),
      ],
    }),
  ]
  const { neededAndOffered, offeredNotTakenUp } = compareNeedsAndOffers(
    [need('w', 'Walking', { mean: 2 })],
    activities,
    today,
  )
  expect(neededAndOffered).toMatchObject([{ activities: 1, sessions: 2, places: 8, placesTaken: 8 }])
  expect(offeredNotTakenUp).toEqual([])
})

test('[G13] what nobody has booked may be needed all the same', () => {
  const empty = forScale('a', 'w', { sessions: [makeSession('2027-01-01', { capacity: 8, placesLeft: 8 })] })
  const lists = compareNeedsAndOffers([need('w', 'Walking', { mean: 2 })], [empty], today)
  expect(lists.neededAndOffered).toEqual(lists.offeredNotTakenUp)
  expect(lists.offeredNotTakenUp).toMatchObject([{ isNeeded: true, places: 8, placesTaken: 0 }])
  // Nobody counts the places of what can be begun at any time.
  expect(compareNeedsAndOffers([need('w', 'W')], [forScale('b', 'w')], today).offeredNotTakenUp).toEqual([])
})
