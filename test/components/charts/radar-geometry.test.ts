import { describe, expect, test } from 'vitest'
import type { Box } from '../../../app/components/charts/place-labels'
import { radarGeometry, type RadarGeometry } from '../../../app/components/charts/radar-geometry'
import { sampleAxes } from './sample-axes'

function overlap(one: Box, other: Box): boolean {
  const apartAcross = one.x + one.width <= other.x || other.x + other.width <= one.x
  const apartDown = one.y + one.height <= other.y || other.y + other.height <= one.y
  return !apartAcross && !apartDown
}

function overlapping({ labels }: RadarGeometry): string[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.axis} on ${other.axis}`),
  )
}

function outside({ labels, viewBox }: RadarGeometry): string[] {
  return labels
    .filter(
      ({ box }) =>
        box.x < viewBox.x ||
        box.y < viewBox.y ||
        box.x + box.width > viewBox.x + viewBox.width ||
        box.y + box.height > viewBox.y + viewBox.height,
    )
    .map(({ axis }) => axis)
}

/** From the centre of the radar to the nearest point of a box. */
function distanceOfBox({ x, y, width, height }: Box): number {
  const dx = x > 0 ? x : x + width < 0 ? -(x + width) : 0
  const dy = y > 0 ? y : y + height < 0 ? -(y + height) : 0
  return Math.hypot(dx, dy)
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])(
  'with %i axes and long titles',
  (count) => {
    test.each(['titles', 'numbers'] as const)(
      'no two labels overlap and all are in the view box: %s',
      (labels) => {
        const geometry = radarGeometry(sampleAxes(count), [], labels)
        expect(geometry.labels).toHaveLength(count)
        expect(overlapping(geometry)).toEqual([])
        expect(outside(geometry)).toEqual([])
      },
    )

    test('no label lies on the outer ring', () => {
      const { labels, rings } = radarGeometry(sampleAxes(count), [])
      const radius = rings.at(-1)?.radius ?? 0
      for (const { box } of labels) expect(distanceOfBox(box)).toBeGreaterThan(radius)
    })
  },
)

test('more axes than it is made for still fit', () => {
  const axes = Array.from({ length: 24 }, (_, index) => ({
    id: `a${index}`,
    label: 'A scale with a fairly long title',
  }))
  const geometry = radarGeometry(axes, [])
  expect(overlapping(geometry)).toEqual([])
  expect(outside(geometry)).toEqual([])
})

test('labels have at most three lines, and all words of the title unless it is very long', () => {
  const { labels } = radarGeometry(sampleAxes(13), [])
  const titles = sampleAxes(13).map(({ label }) => label)
  labels.forEach(({ lines }, index) => {
    expect(lines.length).toBeLessThanOrEqual(3)
    expect(lines.map(({ text }) => text).join(' ')).toBe(titles[index])
  })
})

test('the first axis points up and the others follow clockwise', () => {
  const { axes } = radarGeometry(sampleAxes(4), [])
  expect(axes.map(({ x2, y2 }) => [Math.sign(x2), Math.sign(y2)])).toEqual([
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ])
})

test('rings stand for 1 to 5 at equal distances, and 1 is not the centre', () => {
  const { rings } = radarGeometry(sampleAxes(5), [])
  expect(rings.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = rings.map(({ radius }) => radius)
  expect(first).toBeGreaterThan(20)
  for (const step of [third - second, fourth - third, fifth - fourth])
    expect(step).toBeCloseTo(second - first)
})

test('a score lies on its ring', () => {
  const geometry = radarGeometry(sampleAxes(5), [{ id: 's', label: 'S', values: [1, 2, 3, 4, 5] }])
  const points = geometry.series[0]?.points ?? []
  points.forEach(({ x, y, value }) => {
    const ring = geometry.rings.find((one) => one.value === value)
    expect(Math.hypot(x, y)).toBeCloseTo(ring?.radius ?? 0, 0)
  })
})

test('all scores make one closed line with an area', () => {
  const { series } = radarGeometry(sampleAxes(5), [{ id: 's', label: 'S', values: [1, 2, 3, 4, 5] }])
  expect(series[0]?.line).toMatch(/^M[^MZ]*Z$/)
  expect(series[0]?.area).toBe(series[0]?.line)
})

test('a missing score leaves a gap in the line, no marker and no area', () => {
  const { series } = radarGeometry(sampleAxes(6), [{ id: 's', label: 'S', values: [3, null, 3, 4, null, 5] }])
  const [drawn] = series
  expect(drawn?.points.map(({ axis }) => axis)).toEqual(['axis-1', 'axis-3', 'axis-4', 'axis-6'])
  expect(drawn?.area).toBeNull()
  // 3 to 4 and 6 to 1: two pieces, each of one stroke.
  expect(drawn?.line.match(/M/g)).toHaveLength(2)
  expect(drawn?.line.match(/L/g)).toHaveLength(2)
  expect(drawn?.line).not.toContain('Z')
})

test('a score between two missing ones is a marker without a line', () => {
  const { series } = radarGeometry(sampleAxes(4), [{ id: 's', label: 'S', values: [null, 3, null, null] }])
  expect(series[0]).toMatchObject({ line: '', area: null, points: [{ axis: 'axis-2', value: 3 }] })
})

test('values that are left out count as missing', () => {
  const { series } = radarGeometry(sampleAxes(3), [{ id: 's', label: 'S', values: [] }])
  expect(series[0]).toMatchObject({ line: '', area: null, points: [] })
})

test('two axes make one line, one axis none, and none an empty drawing', () => {
  const line = (count: number) =>
    radarGeometry(sampleAxes(count), [{ id: 's', label: 'S', values: [3, 4] }]).series[0]?.line
  expect(line(2)).toMatch(/^M[^ML]*L[^ML]*$/)
  expect(line(1)).toBe('')
  expect(radarGeometry([], []).labels).toEqual([])
})
