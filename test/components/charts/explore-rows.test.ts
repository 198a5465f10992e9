import { expect, test } from 'vitest'
import {
  exploreRows,
  nextSorting,
  sortRows,
  type ExploreSeries,
} from '../../../app/components/charts/explore-rows'

const axes = ['One', 'Two', 'Three', 'Four'].map((label) => ({ id: label.toLowerCase(), label }))
const latest: ExploreSeries = { id: 'c', label: 'C', values: [3, 2, null, 4.5], importance: [5, 2, 4, null] }
const middle: ExploreSeries = { id: 'b', label: 'B', values: [1, 1, 1, 1] }
const earliest: ExploreSeries = { id: 'a', label: 'A', values: [2, 3, 3, null] }

test('score and gap are of the latest, change from the earliest to the latest that are shown', () => {
  const rows = exploreRows(axes, [latest, middle, earliest])
  expect(rows.map(({ score }) => score)).toEqual([3, 2, null, 4.5])
  expect(rows.map(({ gap }) => gap)).toEqual([2, 0, null, null])
  expect(rows.map(({ change }) => change)).toEqual([1, -1, null, null])
})

test('with one assessment there is no change, with none nothing', () => {
  expect(exploreRows(axes, [middle]).every(({ change, gap }) => change === null && gap === null)).toBe(true)
  expect(exploreRows(axes, []).every(({ score }) => score === null)).toBe(true)
})

test.each([
  ['order', 'ascending', [1, 2, 3, 4]],
  ['order', 'descending', [4, 3, 2, 1]],
  ['score', 'ascending', [2, 1, 4, 3]],
  ['score', 'descending', [4, 1, 2, 3]],
  ['gap', 'descending', [1, 2, 3, 4]],
  ['gap', 'ascending', [2, 1, 3, 4]],
  ['change', 'descending', [1, 2, 3, 4]],
] as const)('by %s, %s; what has no value comes last', (column, direction, expected) => {
  const rows = exploreRows(axes, [latest, earliest])
  expect(sortRows(rows, { column, direction }).map(({ order }) => order)).toEqual(expected)
})

test('a heading sorts with the largest first, then turns round', () => {
  const first = nextSorting({ column: 'order', direction: 'ascending' }, 'gap')
  expect(first).toEqual({ column: 'gap', direction: 'descending' })
  expect(nextSorting(first, 'gap')).toEqual({ column: 'gap', direction: 'ascending' })
  expect(nextSorting(first, 'order')).toEqual({ column: 'order', direction: 'ascending' })
})
