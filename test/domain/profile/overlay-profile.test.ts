import { expect, test } from 'vitest'
import { buildProfileReport } from '../../../app/domain/profile/build-profile-report'
import { describeChange, overlayProfile } from '../../../app/domain/profile/overlay-profile'
import { makeQuestionnaire } from '../../factories/questionnaire'

const meta = { submittedAt: '2026-02-01T09:00:00.000Z', facts: [] }
const threes = { 'first-1': 3, 'first-2': 3, 'first-3': 3 } as const
const report = buildProfileReport(makeQuestionnaire(), null, threes, {}, meta, () => null)
const scores = [
  { id: 'second', score: 4 },
  { id: 'first', score: 5 },
]

test('[R9] an earlier one is then, a later one is now, and the change runs from then to now', () => {
  const earlier = overlayProfile(report, { id: 'one', submittedAt: '2025-02-01T09:00:00.000Z', scores })
  expect(earlier).toMatchObject({ then: '2025-02-01T09:00:00.000Z', now: meta.submittedAt, scores: [5, 4] })
  expect(earlier.changes.map(({ then, now, change }) => [then, now, change])).toEqual([
    [5, 3, -2],
    [4, null, null],
  ])
  const later = overlayProfile(report, { id: 'one', submittedAt: '2027-02-01T09:00:00.000Z', scores })
  expect(later).toMatchObject({ then: meta.submittedAt, now: '2027-02-01T09:00:00.000Z' })
  expect(later.changes.map(({ then, now, change }) => [then, now, change])).toEqual([
    [3, 5, 2],
    [null, 4, null],
  ])
})

test('[R9] a change is told with its sign, and a minus is a minus', () => {
  expect([0.5, -0.5, 0.04, -0.04, null].map(describeChange)).toEqual([
    '+0.5',
    '−0.5',
    'None',
    'None',
    'Not known',
  ])
})
