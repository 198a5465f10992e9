import { expect, test } from 'vitest'
import { inParts } from '../../db/in-parts'

test('parts are as large as they may be, in order, and the last holds the rest', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(inParts([1, 2], 2)).toEqual([[1, 2]])
  expect(inParts([], 2)).toEqual([])
})
