import { expect, test } from 'vitest'
import { formatScore } from '../../../app/domain/scoring/format-score'

test.each([
  [1, '1.0'],
  [5, '5.0'],
  [11 / 3, '3.7'],
  [10 / 3, '3.3'],
  [3.25, '3.3'],
  [3.75, '3.8'],
  [4.05, '4.1'],
  [1.15, '1.2'],
  [3.4 - 3.25, '0.2'],
  [2.3499999, '2.3'],
  [0.3 - 0.1 - 0.2, '0.0'],
  [0, '0.0'],
  [-0.25, '-0.3'],
  [-0.04, '0.0'],
  [-2, '-2.0'],
])('[S6] %d is shown as %s', (score, shown) => {
  expect(formatScore(score)).toBe(shown)
})
