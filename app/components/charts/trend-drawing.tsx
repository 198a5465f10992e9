import { markerPath } from './marker-path'
import { seriesStyle } from './series-style'
import { trendGeometry, type TrendMark, type TrendPoint } from './trend-geometry'

/**
 * How one scale's mean went from round to round, with what happened meanwhile as numbered lines. Like the radar, it stands
 * by itself: its text says what it shows.
 */
export function TrendDrawing({
  id,
  title,
  summary,
  points,
  marks,
}: {
  id: string
  title: string
  summary: string
  points: readonly TrendPoint[]
  marks: readonly TrendMark[]
}) {
  const { width, height, left, right, top, bottom, levels, line, places, ...drawn } = trendGeometry(
    points,
    marks,
  )
  const { colour, marker } = seriesStyle(0)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="app-trend__drawing"
      role="img"
      aria-labelledby={`${id}-title ${id}-summary`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="Arial, Helvetica, sans-serif"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      <g stroke="#d8dde0" strokeWidth="1">
        {levels.map(({ value, y }) => (
          <line key={value} x1={left} x2={right} y1={y} y2={y} />
        ))}
      </g>
      <g fontSize="13" fill="#4c6272" textAnchor="end">
        {levels.map(({ value, y }) => (
          <text key={value} x={left - 8} y={y + 4.5}>
            {value}
          </text>
        ))}
      </g>
      <g stroke="#4c6272" strokeWidth="1.5" strokeDasharray="4 3">
        {drawn.marks.map(({ number, x }) => (
          <line key={number} x1={x} x2={x} y1={top - 3} y2={bottom} />
        ))}
      </g>
      <g fontSize="13" fontWeight="bold" fill="#212b32" textAnchor="middle">
        {drawn.marks.map(({ number, x }) => (
          <text key={number} x={x} y={top - 7}>
            {number}
          </text>
        ))}
      </g>
      <g stroke={colour} strokeLinejoin="round">
        {line !== '' && <path d={line} fill="none" strokeWidth="3" />}
        <path d={places.map(({ x, y }) => markerPath(marker, x, y)).join('')} fill={colour} strokeWidth="2" />
      </g>
    </svg>
  )
}
