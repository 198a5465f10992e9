/** Means from 1 to 5 at two times, and the interval of their change in points; null where that isn't shown. */
export type DrawnChange = Readonly<{
  before: number
  after: number
  change: Readonly<{ low: number; high: number }> | null
}>

const WIDTH = 300
const HEIGHT = 64
const EDGE = 14
const LINE = 26

/**
 * Where everything of one scale's change goes, on a line from 1 to 5. The interval of the change begins at the mean then: it
 * says where the mean now may be, as far as the change is sure; beyond the ends of the scale it is cut.
 */
export function changeGeometry({ before, after, change }: DrawnChange) {
  const across = (value: number) =>
    Math.round((EDGE + ((WIDTH - 2 * EDGE) * (Math.min(5, Math.max(1, value)) - 1)) / 4) * 10) / 10
  return {
    width: WIDTH,
    height: HEIGHT,
    left: EDGE,
    right: WIDTH - EDGE,
    line: LINE,
    levels: [1, 2, 3, 4, 5].map((value) => ({ value, x: across(value) })),
    before: across(before),
    after: across(after),
    bar: change === null ? null : { from: across(before + change.low), to: across(before + change.high) },
  }
}
