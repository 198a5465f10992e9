import { expect, test } from 'vitest'
import { countBesidePairs } from '../../../app/domain/disclosure/count-beside-pairs'

test.each([
  ['nobody is without a pair', 12, { least: 12, most: 19 }],
  ['one is', 13, { least: 12, most: 19 }],
  ['one fewer than the threshold is', 19, { least: 12, most: 19 }],
  ['as many as the threshold are', 20, { least: 20, most: 20 }],
])('[N15] twelve pairs, and %s', (_, count, told) => {
  expect(countBesidePairs(count, 12, 8)).toEqual(told)
})
