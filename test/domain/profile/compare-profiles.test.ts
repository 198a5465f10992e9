import { expect, test } from 'vitest'
import { compareProfiles } from '../../../app/domain/profile/compare-profiles'
import { deepFreeze } from '../../factories/deep-freeze'

function profile(scores: Readonly<Record<string, number | null>>, id = 'sample', version = 1) {
  return deepFreeze({
    questionnaire: { id, version },
    scales: Object.entries(scores).map(([scale, score]) => ({
      id: scale,
      title: `Title of ${scale}`,
      score,
    })),
  })
}

test('[R9] each scale’s change is now minus then, in order', () => {
  expect(compareProfiles(profile({ a: 2, b: 4.5 }), profile({ a: 3.5, b: 4 }))).toEqual({
    ok: true,
    changes: [
      { id: 'a', title: 'Title of a', then: 2, now: 3.5, change: 1.5 },
      { id: 'b', title: 'Title of b', then: 4.5, now: 4, change: -0.5 },
    ],
  })
})

test('[R9] a scale without a score at either time has no change', () => {
  expect(compareProfiles(profile({ a: null, b: 4 }), profile({ a: 3, b: null }))).toMatchObject({
    changes: [
      { then: null, now: 3, change: null },
      { then: 4, now: null, change: null },
    ],
  })
})

test('[R9] other versions and other questionnaires are refused with the reason', () => {
  expect(compareProfiles(profile({ a: 2 }), profile({ a: 3 }, 'sample', 2))).toEqual({
    ok: false,
    reason:
      'One was answered in version 1 and the other in version 2 of the questionnaire, so their scores cannot be compared.',
  })
  expect(compareProfiles(profile({ a: 2 }), profile({ a: 3 }, 'other'))).toEqual({
    ok: false,
    reason: 'These are different questionnaires, so their scores cannot be compared.',
  })
})
