import { bandPath } from './band-path'
import { placeLabels, type Box, type PlacedLabel } from './place-labels'
import { scoreLine } from './score-line'
import { textWidth } from './text-width'
import { wrapLabel } from './wrap-label'

export type RadarAxis = Readonly<{ id: string; label: string }>

/** One score on 1 to 5 an axis, in the order of the axes; null where there is none. A band is the spread around it. */
export type RadarSeries = Readonly<{
  id: string
  label: string
  values: readonly (number | null)[]
  bands?: readonly (Readonly<{ low: number; high: number }> | null)[]
}>

export type RadarPoint = Readonly<{ axis: string; value: number; x: number; y: number }>

export type DrawnSeries = Readonly<{
  id: string
  label: string
  /** SVG path data; the line is broken where a score is missing, and then there is no area. */
  line: string
  area: string | null
  /** What the spread covers, between each two axes that have one; empty without any. */
  band: string
  points: readonly RadarPoint[]
}>

export type RadarGeometry = Readonly<{
  viewBox: Box
  /** The circles of the scores 1 to 5, each with the place of its number. */
  rings: readonly Readonly<{ value: number; radius: number; label: Readonly<{ x: number; y: number }> }>[]
  axes: readonly Readonly<{ id: string; x1: number; y1: number; x2: number; y2: number }>[]
  labels: readonly (PlacedLabel & Readonly<{ axis: string }>)[]
  labelSize: number
  ringLabelSize: number
  series: readonly DrawnSeries[]
}>

/** `titles` writes each axis's title around the circle, `numbers` only 1, 2, 3… for a narrow screen. */
export type RadarLabels = 'titles' | 'numbers'

const LOWEST = 1
const HIGHEST = 5
const MARGIN = 4

const SIZES = {
  titles: { radius: 185, labelGap: 12, labelSize: 16, ringLabelSize: 13 },
  numbers: { radius: 140, labelGap: 16, labelSize: 16, ringLabelSize: 13 },
} as const

/**
 * Everything that is needed to draw a radar, for SVG and PDF alike. The centre is at 0, 0 and the view
 * box is as large as the labels need. The first axis points up, the others follow clockwise.
 *
 * A score of 1 does not lie in the centre but on a small inner ring: it is an answer like any other,
 * and with all ones in one point neither the shape nor its markers could be seen.
 *
 * Made for 3 to 15 axes. Two become one vertical line and one a line upwards, both without an area; more
 * than 15 still fit, as the view box grows with the labels.
 */
export function radarGeometry(
  axes: readonly RadarAxis[],
  series: readonly RadarSeries[],
  labels: RadarLabels = 'titles',
): RadarGeometry {
  const { radius, labelGap, labelSize, ringLabelSize } = SIZES[labels]
  const inner = radius * 0.16
  const step = (2 * Math.PI) / Math.max(1, axes.length)
  const radiusOf = (score: number) => inner + ((score - LOWEST) / (HIGHEST - LOWEST)) * (radius - inner)

  const placedLabels =
    labels === 'titles'
      ? placeLabels(
          axes.map(({ label }, index) => ({ lines: wrapLabel(label), angle: index * step })),
          radius + labelGap,
          labelSize,
        )
      : axes.map((_, index) => numberLabel(index, polar(index * step, radius + labelGap), labelSize))

  return {
    viewBox: viewBoxAround(
      placedLabels.map(({ box }) => box),
      radius,
    ),
    rings: [1, 2, 3, 4, 5].map((value) => ({
      value,
      radius: radiusOf(value),
      // Between the last axis and the first, where no marker can hide the number.
      label: polar(-step / 2, radiusOf(value)),
    })),
    axes: axes.map(({ id }, index) => {
      const from = polar(index * step, inner)
      const to = polar(index * step, radius)
      return { id, x1: from.x, y1: from.y, x2: to.x, y2: to.y }
    }),
    labels: placedLabels.map((label, index) => ({ ...label, axis: axes[index]?.id ?? '' })),
    labelSize,
    ringLabelSize,
    series: series.map((one) => drawSeries(one, axes, step, radiusOf)),
  }
}

function drawSeries(
  { id, label, values, bands = [] }: RadarSeries,
  axes: readonly RadarAxis[],
  step: number,
  radiusOf: (score: number) => number,
): DrawnSeries {
  const points = axes.map((axis, index): RadarPoint | null => {
    const value = values[index] ?? null
    if (value === null) return null
    const score = Math.min(HIGHEST, Math.max(LOWEST, value))
    return { axis: axis.id, value, ...polar(index * step, radiusOf(score)) }
  })
  const edges = axes.map((_, index) => {
    const band = bands[index]
    const at = (score: number) => polar(index * step, radiusOf(score))
    return band ? { inner: at(band.low), outer: at(band.high) } : null
  })
  return {
    id,
    label,
    ...scoreLine(points),
    band: bandPath(edges),
    points: points.filter((point) => point !== null),
  }
}

function numberLabel(index: number, { x, y }: { x: number; y: number }, fontSize: number): PlacedLabel {
  const text = String(index + 1)
  const width = textWidth(text, fontSize)
  const box = { x: x - width / 2, y: y - fontSize / 2, width, height: fontSize }
  return { anchor: 'middle', lines: [{ text, x, y: y + fontSize * 0.36 }], box }
}

/** As high as the drawing, and as wide to the left as to the right, so that the circle is in the middle. */
function viewBoxAround(boxes: readonly Box[], radius: number): Box {
  const half = Math.max(radius, ...boxes.map(({ x, width }) => Math.max(-x, x + width))) + MARGIN
  const top = Math.min(-radius, ...boxes.map(({ y }) => y)) - MARGIN
  const bottom = Math.max(radius, ...boxes.map(({ y, height }) => y + height)) + MARGIN
  const left = -Math.ceil(half)
  const upper = Math.floor(top)
  return { x: left, y: upper, width: -2 * left, height: Math.ceil(bottom) - upper }
}

/** To a tenth, which is less than can be seen and keeps the page small. */
function polar(angle: number, radius: number): { x: number; y: number } {
  return { x: tenth(Math.sin(angle) * radius), y: tenth(-Math.cos(angle) * radius) }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
