import { expect, test } from 'vitest'
import { describeProfile } from '../../../app/domain/profile/describe-profile'
import { deepFreeze } from '../../factories/deep-freeze'

function describing(scores: Readonly<Record<string, number | null>>): readonly string[] {
  return describeProfile(deepFreeze(Object.entries(scores).map(([title, score]) => ({ title, score }))))
}

test('[R7] a profile is told by its ends and by what lies near its middle', () => {
  // Sorted 2, 3, 10/3, 11/3, 5: the middle is 3.3; 3, 3.3 and 3.7 lie within half a point.
  expect(describing({ Trust: 11 / 3, Vision: 2, Voice: 5, Rules: 10 / 3, Care: 3 })).toEqual([
    'On a scale from 1 to 5, the scores run from 2.0 for “Vision” to 5.0 for “Voice”.',
    'The middle score is 3.3, and 3 of the 5 scores lie within half a point of it.',
  ])
})

test('[R7] an even profile is called even', () => {
  expect(describing({ A: 3, B: 4, C: 3.5 })).toEqual([
    'On a scale from 1 to 5, the scores run from 3.0 for “A” to 4.0 for “B”.',
    'The profile is even: all scores lie within one point of each other.',
  ])
  expect(describing({ A: 4, B: 4, C: 4 })).toEqual(['On a scale from 1 to 5, every score is 4.0.'])
})

test('[R7] scales that share an end are all named, up to three; then they are counted', () => {
  expect(describing({ A: 1, B: 1, C: 5, D: 5, E: 5 })[0]).toBe(
    'On a scale from 1 to 5, the scores run from 1.0 for “A” and “B” to 5.0 for “C”, “D” and “E”.',
  )
  expect(describing({ A: 1, B: 5, C: 5, D: 5, E: 5 })[0]).toBe(
    'On a scale from 1 to 5, the scores run from 1.0 for “A” to 5.0 for 4 scales.',
  )
})

test('[R7] scores that read the same are not told apart', () => {
  expect(describing({ A: 2.25, B: 2.3, C: 4 })[0]).toContain('from 2.3 for “A” and “B”')
})

test('[R7] what has no score is said', () => {
  expect(describing({ A: 2, B: null, C: 4, D: 3 }).at(-1)).toBe(
    '“B” has no score: too few of its questions were answered.',
  )
  expect(describing({ A: 2, B: null, C: null }).at(-1)).toBe(
    '“B” and “C” have no score: too few of their questions were answered.',
  )
  expect(describing({ A: 2, B: null, C: null, D: null, E: null }).at(-1)).toBe(
    '4 of the 5 scales have no score: too few of their questions were answered.',
  )
  expect(describing({ A: null, B: null })).toEqual(['No scale has a score: too few questions were answered.'])
})

test('[R7] one score is one sentence, no scales are none', () => {
  expect(describing({ A: 3.25 })).toEqual(['On a scale from 1 to 5, the score for “A” is 3.3.'])
  expect(describing({})).toEqual([])
})

test('[R7] none and one near the middle are said in good English', () => {
  // Middle of 1, 1, 5, 5 is 3: none is near. Middle of 1, 3, 5 is 3: one is.
  expect(describing({ A: 1, B: 1, C: 5, D: 5 })[1]).toBe(
    'The middle score is 3.0, and none of the 4 scores lies within half a point of it.',
  )
  expect(describing({ A: 1, B: 3, C: 5 })[1]).toBe(
    'The middle score is 3.0, and 1 of the 3 scores lies within half a point of it.',
  )
})
