import { expect, test } from 'vitest'
import { trendGeometry } from '../../../app/components/charts/trend-geometry'

test('days are as far apart as in time, means go from 1 at the bottom to 5 at the top', () => {
  const { places, levels, line } = trendGeometry(
    [
      { day: '2026-01-01', mean: 1 },
      { day: '2026-01-11', mean: 3 },
      { day: '2026-01-31', mean: 5 },
    ],
    [],
  )
  const [first, second, third] = places
  expect(third!.x - second!.x).toBeCloseTo(2 * (second!.x - first!.x), 0)
  expect([first!.y, second!.y, third!.y]).toEqual([levels[0]!.y, levels[2]!.y, levels[4]!.y])
  expect(line).toBe(`M${first!.x} ${first!.y}L${second!.x} ${second!.y}L${third!.x} ${third!.y}`)
})

test('where a mean isn’t shown the line has a gap', () => {
  const { places, line } = trendGeometry(
    [
      { day: '2026-01-01', mean: 2 },
      { day: '2026-02-01', mean: null },
      { day: '2026-03-01', mean: 4 },
    ],
    [],
  )
  expect([places.length, line]).toEqual([2, ''])
})

test('a mark stands where its day is; one outside the rounds is left out', () => {
  const { marks, left, right } = trendGeometry(
    [
      { day: '2026-01-01', mean: 2 },
      { day: '2026-01-31', mean: 3 },
    ],
    [
      { day: '2026-01-16', number: 1 },
      { day: '2026-02-01', number: 2 },
    ],
  )
  expect(marks).toEqual([{ number: 1, x: (left + right) / 2 }])
})
