import { expect, test } from 'vitest'
import { selectStrengths } from '../../../app/domain/profile/select-strengths'
import { makeScores } from '../../factories/scale-scores'

test('[R2] strengths lie above the person’s own median, highest first', () => {
  // The median of 1, 2, 3, 4, 5 is 3.
  expect(selectStrengths(makeScores({ a: 4, b: 1, c: 5, d: 3, e: 2 }))).toEqual({
    shown: ['c', 'a'],
    tied: [],
    equal: [],
  })
})

test('[R2] a profile that is low throughout has strengths as well: they are the person’s own', () => {
  expect(selectStrengths(makeScores({ a: 1, b: 1, c: 1.5 })).shown).toEqual(['c'])
})

test('[R4] at most three are shown', () => {
  // Median 3; 5, 4.5, 4, 3.5 lie above it.
  const scores = makeScores({ a: 3.5, b: 4, c: 4.5, d: 5, e: 3, f: 1, g: 1, h: 1, i: 1 })
  expect(selectStrengths(scores)).toEqual({ shown: ['d', 'c', 'b'], tied: [], equal: [] })
})

test('[R4] those equal to the third are listed beside it, in the questionnaire’s order', () => {
  // Median of 1, 1, 1, 1, 1, 4, 4, 4, 5 is 1.
  const scores = makeScores({ a: 1, b: 4, c: 1, d: 4, e: 5, f: 4, g: 1, h: 1, i: 1 })
  expect(selectStrengths(scores)).toEqual({ shown: ['e', 'b', 'd'], tied: ['b', 'd'], equal: ['f'] })
})

test('[R5] scores that differ only in binary are equal', () => {
  const third = 11 / 3
  const noisy = third + 2 ** -50
  expect(noisy).not.toBe(third)
  const scores = makeScores({ a: third, b: noisy, c: third, d: noisy, e: 1, f: 1, g: 1, h: 1, i: 1 })
  expect(selectStrengths(scores)).toEqual({ shown: ['a', 'b', 'c'], tied: ['a', 'b', 'c'], equal: ['d'] })
  expect(selectStrengths(makeScores({ a: third, b: third, c: noisy }))).toEqual({
    shown: [],
    tied: [],
    equal: [],
  })
})

test('[R2] an even profile and one without scores have none', () => {
  expect(selectStrengths(makeScores({ a: 3, b: 3, c: 3 }))).toEqual({ shown: [], tied: [], equal: [] })
  expect(selectStrengths(makeScores({ a: null }))).toEqual({ shown: [], tied: [], equal: [] })
})
