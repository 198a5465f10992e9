import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ScaleImportance } from '../../../app/domain/answers/answers'
import { ownMedian } from '../../../app/domain/profile/own-median'
import { selectGrowthAreas } from '../../../app/domain/profile/select-growth-areas'
import { selectStrengths } from '../../../app/domain/profile/select-strengths'
import { makeScores } from '../../factories/scale-scores'

const scores = makeScores({ a: 2, b: 1, c: 5, d: 4, e: 3, f: 2.5, g: 3.5 }) // Median 3; a, b, f lie below.

test('[R3] growth areas are important and below the median, ordered by importance minus score', () => {
  // a: 5 − 2 = 3; b: 4 − 1 = 3 as well, later in order; f: 5 − 2.5 = 2.5.
  expect(selectGrowthAreas(scores, { a: 5, b: 4, c: 5, d: 5, e: 5, f: 5, g: 5 })).toEqual({
    shown: ['a', 'b', 'f'],
    tied: ['a', 'b'],
    equal: [],
    basis: 'importance',
  })
  // a: 4 − 2 = 2; b: 5 − 1 = 4; f: 5 − 2.5 = 2.5.
  expect(selectGrowthAreas(scores, { a: 4, b: 5, f: 5 }).shown).toEqual(['b', 'f', 'a'])
})

test('[R3] what is of little importance is none, however low', () => {
  expect(selectGrowthAreas(scores, { a: 4, b: 3 }).shown).toEqual(['a'])
})

test('[R3] a score at the median is none, however important', () => {
  expect(selectGrowthAreas(scores, { e: 5 })).toEqual({ shown: [], tied: [], equal: [], basis: 'importance' })
})

test('[R3] where importance was given for some scales, the others are none', () => {
  expect(selectGrowthAreas(scores, { f: 4 })).toEqual({
    shown: ['f'],
    tied: [],
    equal: [],
    basis: 'importance',
  })
})

test('[R4] those equal to the third are listed beside it', () => {
  // Median of 1, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5 is 5.
  const tied = makeScores({ a: 2, b: 2, c: 1, d: 2, e: 2, f: 5, g: 5, h: 5, i: 5, j: 5, k: 5 })
  expect(selectGrowthAreas(tied, { a: 5, b: 4, c: 4, d: 5, e: 5 })).toEqual({
    // a: 3, c: 3, d: 3, e: 3, b: 2.
    shown: ['a', 'c', 'd'],
    tied: ['a', 'c', 'd'],
    equal: ['e'],
    basis: 'importance',
  })
})

test('[R5] importance minus score is compared without the noise of binary numbers', () => {
  // 5 − 8/3 and 4 − 5/3 are both 7/3 and differ in the last bit.
  expect(5 - 8 / 3).not.toBe(4 - 5 / 3)
  const noisy = makeScores({ a: 8 / 3, b: 5 / 3, c: 8 / 3, d: 5 / 3, e: 4, f: 4, g: 4, h: 4, i: 4 })
  expect(selectGrowthAreas(noisy, { a: 5, b: 4, c: 5, d: 4 })).toEqual({
    shown: ['a', 'b', 'c'],
    tied: ['a', 'b', 'c'],
    equal: ['d'],
    basis: 'importance',
  })
})

test('[R6] with no importance at all the three lowest are shown as no more than lower', () => {
  expect(selectGrowthAreas(scores, {})).toEqual({
    shown: ['b', 'a', 'f'],
    tied: [],
    equal: [],
    basis: 'lower',
  })
})

test('[R6] importance of a scale without a score, or of none that exists, is no importance', () => {
  const some = makeScores({ a: null, b: 1, c: 2, d: 3, e: 4, f: 5 })
  expect(selectGrowthAreas(some, { a: 5, zzz: 5 })).toEqual({
    // The median of 1, 2, 3, 4, 5 is 3, and d is not below it.
    shown: ['b', 'c'],
    tied: [],
    equal: [],
    basis: 'lower',
  })
})

test('[R6] scores that tie with the third lowest are listed beside it', () => {
  // The median of 1, 2, 2, 2, 2, 4, 5, 5, 5, 5 is 3.
  const tied = makeScores({ a: 2, b: 1, c: 2, d: 2, e: 2, f: 4, g: 5, h: 5, i: 5, j: 5 })
  expect(selectGrowthAreas(tied, {})).toEqual({
    shown: ['b', 'a', 'c'],
    tied: ['a', 'c'],
    equal: ['d', 'e'],
    basis: 'lower',
  })
})

test('[R6] of few scales none at or above the median is called lower, and of equal ones none', () => {
  // Median 3.5: 4 and 5 are strengths.
  expect(selectGrowthAreas(makeScores({ a: 5, b: 4, c: 3, d: 2 }), {}).shown).toEqual(['d', 'c'])
  // Median 3: of these only 1 lies below it.
  expect(selectGrowthAreas(makeScores({ a: 3, b: 1, c: 3, d: 3, e: 5 }), {}).shown).toEqual(['b'])
  expect(selectGrowthAreas(makeScores({ a: 3, b: 3, c: 3, d: 3 }), {})).toEqual({
    shown: [],
    tied: [],
    equal: [],
    basis: 'lower',
  })
})

test('[R3] without scores there is no basis', () => {
  expect(selectGrowthAreas(makeScores({ a: null, b: null }), { a: 5 })).toEqual({
    shown: [],
    tied: [],
    equal: [],
    basis: 'none',
  })
  expect(selectGrowthAreas([], {})).toEqual({ shown: [], tied: [], equal: [], basis: 'none' })
})

const score = fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3)
const rated = fc.array(
  fc.record({ score: fc.option(score), importance: fc.option(fc.integer({ min: 1, max: 5 })) }),
  {
    maxLength: 13,
  },
)

test('[R2, R3, R4, R6] nothing is both a strength and a growth area; three at most; growth lies below the median', () => {
  fc.assert(
    fc.property(rated, (scales) => {
      const own = makeScores(Object.fromEntries(scales.map((scale, index) => [`s${index}`, scale.score])))
      const importance = Object.fromEntries(
        scales.flatMap((scale, index) =>
          scale.importance === null ? [] : [[`s${index}`, scale.importance]],
        ),
      ) as ScaleImportance
      const strengths = selectStrengths(own)
      const growth = selectGrowthAreas(own, importance)
      const all = [...strengths.shown, ...strengths.equal, ...growth.shown, ...growth.equal]
      expect(new Set(all).size).toBe(all.length)
      expect(Math.max(strengths.shown.length, growth.shown.length)).toBeLessThanOrEqual(3)
      for (const id of [...growth.shown, ...growth.equal]) {
        expect(own.find((scale) => scale.id === id)!.score).toBeLessThan(ownMedian(own)!)
        if (growth.basis === 'importance') expect(importance[id]).toBeGreaterThanOrEqual(4)
      }
    }),
  )
})
