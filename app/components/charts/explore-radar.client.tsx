import { useState } from 'react'
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
} from 'recharts'
import { formatScore } from '../../domain/scoring/format-score'
import type { ShownSeries } from './explore-panel'
import { markerPath } from './marker-path'
import { radarGeometry, type RadarAxis, type RadarGeometry } from './radar-geometry'
import { scoreLine } from './score-line'
import { seriesStyle } from './series-style'

type Props = Readonly<{
  title: string
  axes: readonly RadarAxis[]
  shown: readonly ShownSeries[]
}>

/** Between the outer ring and what recharts takes for the place of a label. */
const TICK = 8

/**
 * The radar with values to read off, by pointer or with the arrow keys. It looks like the one of the
 * page: its sizes and labels are those of radarGeometry, with titles where they have room.
 */
export function ExploreRadar({ title, axes, shown }: Props) {
  const [width, setWidth] = useState(0)
  const withTitles = radarGeometry(axes, [], 'titles')
  const geometry = width >= withTitles.viewBox.width ? withTitles : radarGeometry(axes, [], 'numbers')
  const scale = width > 0 ? Math.min(1, width / geometry.viewBox.width) : 1
  const radius = scale * (geometry.rings.at(-1)?.radius ?? 0)
  const inner = scale * (geometry.rings[0]?.radius ?? 0)
  const data = axes.map(({ label }, index) => ({
    label: `${index + 1}. ${label}`,
    ...Object.fromEntries(shown.map(({ series }) => [series.id, series.values[index] ?? undefined])),
  }))
  return (
    <ResponsiveContainer width="100%" height={geometry.viewBox.height * scale} onResize={setWidth}>
      <RadarChart
        data={data}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        cy={-geometry.viewBox.y * scale}
        innerRadius={inner}
        outerRadius={radius}
        title={title}
        desc="The left and right arrow keys go from scale to scale and show its scores."
      >
        <PolarGrid gridType="circle" stroke="#d8dde0" />
        <PolarAngleAxis
          dataKey="label"
          axisLine={false}
          tickLine={false}
          tick={<AxisLabel geometry={geometry} scale={scale} radius={radius + TICK} />}
        />
        {[...shown].reverse().map(({ series, index }) => (
          <Radar
            key={series.id}
            name={series.label}
            dataKey={series.id}
            stroke={seriesStyle(index).colour}
            fill={seriesStyle(index).colour}
            shape={<Scores seriesIndex={index} />}
            isAnimationActive={false}
          />
        ))}
        <PolarRadiusAxis
          domain={[1, 5]}
          tickCount={5}
          angle={90 + 180 / axes.length}
          axisLine={false}
          tick={<RingNumber />}
        />
        <Tooltip formatter={(value) => formatScore(Number(value))} isAnimationActive={false} />
      </RadarChart>
    </ResponsiveContainer>
  )
}

/** recharts clones this with the place of the label; only where each line stands is ours. */
function AxisLabel(props: {
  geometry: RadarGeometry
  scale: number
  radius: number
  x?: number
  y?: number
  index?: number
}) {
  const { geometry, scale, radius, x = 0, y = 0, index = 0 } = props
  const label = geometry.labels[index]
  if (!label) return null
  const angle = (index / geometry.labels.length) * 2 * Math.PI
  const centre = { x: x - Math.sin(angle) * radius, y: y + Math.cos(angle) * radius }
  return (
    <text textAnchor={label.anchor} fontSize={geometry.labelSize} fill="#212b32">
      {label.lines.map((line, row) => (
        <tspan key={row} x={centre.x + line.x * scale} y={centre.y + line.y * scale}>
          {line.text}
        </tspan>
      ))}
    </text>
  )
}

function RingNumber({ x = 0, y = 0, payload }: { x?: number; y?: number; payload?: { value: number } }) {
  return (
    <text
      x={x}
      y={y + 5}
      textAnchor="middle"
      fontSize={13}
      fill="#4c6272"
      stroke="#fff"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {payload?.value}
    </text>
  )
}

/**
 * recharts puts a missing value in the centre, as if it were a score below the lowest. So the line and
 * the markers are drawn here from the points that do have a value.
 */
function Scores({ seriesIndex, points = [] }: { seriesIndex: number; points?: readonly ScorePoint[] }) {
  const { colour, dash, marker } = seriesStyle(seriesIndex)
  const isFirst = seriesIndex === 0
  const places = points.map((point) => (typeof point.value === 'number' ? point : null))
  const { line, area } = scoreLine(places)
  const markers = places.map((place) => (place ? markerPath(marker, place.x, place.y) : '')).join('')
  return (
    <g stroke={colour} strokeLinejoin="round">
      {area !== null && isFirst ? <path d={area} fill={colour} fillOpacity={0.12} stroke="none" /> : null}
      <path d={line} fill="none" strokeWidth={isFirst ? 3 : 2.5} strokeDasharray={dash.join(' ')} />
      <path d={markers} fill={isFirst ? colour : '#fff'} strokeWidth={2} />
    </g>
  )
}

type ScorePoint = Readonly<{ x: number; y: number; value?: unknown }>
