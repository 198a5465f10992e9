import { expect, test } from 'vitest'
import { ownMedian } from '../../../app/domain/profile/own-median'
import { makeScores } from '../../factories/scale-scores'

test.each([
  [{ a: 5, b: 1, c: 2 }, 2],
  [{ a: 5, b: 1, c: 2, d: 4 }, 3],
  [{ a: 4 }, 4],
  [{ a: 5, b: null, c: 2, d: null, e: 4 }, 4],
  [{ a: null }, null],
  [{}, null],
])('[R1] the median of %j is %j', (scores, median) => {
  expect(ownMedian(makeScores(scores))).toBe(median)
})
