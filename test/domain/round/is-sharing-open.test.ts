import { expect, test } from 'vitest'
import { isSharingOpen, type SharingMember } from '../../../app/domain/round/is-sharing-open'

const yes: SharingMember = {
  personId: 'al',
  joinedAt: '2026-11-01T09:00:00.000Z',
  belongs: true,
  hasProfiles: true,
  choice: { isOpen: true, chosenAt: '2026-11-02T09:00:00.000Z' },
}
const others: readonly SharingMember[] = [yes, { ...yes, personId: 'bo' }]

test('[L3] it is open where two or more all say yes', () => {
  expect([isSharingOpen(others, null), isSharingOpen([yes], null), isSharingOpen([], null)]).toEqual([
    true,
    false,
    false,
  ])
})

test.each([
  ['said no', { choice: { isOpen: false, chosenAt: '2026-11-02T09:00:00.000Z' } }],
  ['said nothing', { choice: null }],
  ['has no profile', { hasProfiles: false }],
  ['belongs to the team no more', { belongs: false }],
  ['said yes before they joined', { joinedAt: '2026-11-03T09:00:00.000Z' }],
] as const)('[L3, L4] it is not where one %s', (_, changes) => {
  expect(isSharingOpen([...others, { ...yes, ...changes }], null)).toBe(false)
})

test('[L4] it is not where somebody joined or left after a yes', () => {
  const late = {
    ...yes,
    joinedAt: '2026-11-03T09:00:00.000Z',
    choice: { isOpen: true, chosenAt: '2026-11-03T10:00:00.000Z' },
  }
  expect(isSharingOpen([...others, late], null)).toBe(false)
  expect(isSharingOpen(others, '2026-11-02T09:00:00.001Z')).toBe(false)
  expect(isSharingOpen(others, '2026-11-01T12:00:00.000Z')).toBe(true)
})
