import { expect, test } from 'vitest'
import { addDays } from '../../../app/domain/development/add-days'
import { describeDay } from '../../../app/domain/development/describe-day'
import { describeReason } from '../../../app/domain/development/describe-reason'
import type { SuggestionReason } from '../../../app/domain/development/suggestion'
import { makeSession } from '../../factories/activity'
import { makeGrowthArea } from '../../factories/suggestion-request'

const today = '2026-11-25'
const reason: SuggestionReason = {
  area: makeGrowthArea('first', 3.25, { importance: { value: 4, label: 'A great deal' } }),
  basis: 'importance',
  nearness: 'own-ics',
  owner: { kind: 'ics', id: 'north' },
  session: null,
}

test.each<[Partial<SuggestionReason>, string]>([
  [{}, 'offered by your ICS at any time.'],
  [{ session: makeSession('2026-12-01') }, 'offered by your ICS on 1 December.'],
  [
    { nearness: 'region-or-academy', owner: { kind: 'region', id: 'r' } },
    'offered by your region at any time.',
  ],
  [
    { nearness: 'region-or-academy', owner: { kind: 'academy', id: 'a' } },
    'offered by your academy at any time.',
  ],
  [
    { nearness: 'starter', owner: { kind: 'starter', id: null } },
    'from the starter set, to begin at any time.',
  ],
])('[G10] %j', (changes, ending) => {
  expect(describeReason({ ...reason, ...changes }, today)).toBe(
    `You rate this 3.3 and your role calls for it a great deal; ${ending}`,
  )
})

test('a day to come has its year only from a year ahead on', () => {
  expect(describeDay('2027-03-12', today)).toBe('12 March')
  expect(describeDay('2027-11-24', today)).toBe('24 November')
  expect(describeDay('2027-11-25', today)).toBe('25 November 2027')
  expect(describeDay('2025-11-26', today)).toBe('26 November 2025')
})

test('days are added over months, leap years and the change of clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})
