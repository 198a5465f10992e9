import { scoreLine } from './score-line'

/** A mean from 1 to 5 as published on a day; null where none is shown. */
export type TrendPoint = Readonly<{ day: string; mean: number | null }>
/** Something that happened, by the number that it has in the list beside the chart. */
export type TrendMark = Readonly<{ day: string; number: number }>

const WIDTH = 300
const HEIGHT = 150
const EDGE = { left: 22, right: 14, top: 20, bottom: 8 }
const DAY_MS = 86_400_000

/**
 * Where everything of one scale's trend goes: days from left to right as far apart as they are in time, means from 1 at
 * the bottom to 5 at the top. Marks outside the days of the points are left out. Where a mean isn't shown the line has a gap.
 * @param points at least two days, the earliest first
 */
export function trendGeometry(points: readonly TrendPoint[], marks: readonly TrendMark[]) {
  const days = points.map(({ day }) => Date.parse(day) / DAY_MS)
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const across = (day: number) =>
    round(EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * (day - first)) / Math.max(1, last - first))
  const up = (mean: number) =>
    round(HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * (mean - 1)) / 4)
  const places = points.map(({ mean }, index) =>
    mean === null ? null : { x: across(days[index] ?? first), y: up(mean) },
  )
  return {
    width: WIDTH,
    height: HEIGHT,
    left: EDGE.left,
    right: WIDTH - EDGE.right,
    top: EDGE.top,
    bottom: HEIGHT - EDGE.bottom,
    levels: [1, 2, 3, 4, 5].map((value) => ({ value, y: up(value) })),
    // The line goes on to the last place and not back to the first, as a radar's does.
    line: scoreLine([...places, null]).line,
    places: places.filter((place) => place !== null),
    marks: marks
      .map(({ day, number }) => ({ number, day: Date.parse(day) / DAY_MS }))
      .filter(({ day }) => day >= first && day <= last)
      .map(({ day, number }) => ({ number, x: across(day) })),
  }
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
