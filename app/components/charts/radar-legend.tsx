import { markerPath } from './marker-path'
import { seriesStyle } from './series-style'
import type { RadarSeries } from './radar-geometry'

/** Which line is which, as text: each name with a piece of its line in front. */
export function RadarLegend({ series }: Readonly<{ series: readonly RadarSeries[] }>) {
  return (
    <ul className="app-radar__legend">
      {series.map((one, index) => (
        <li key={one.id}>
          <LegendMark index={index} />
          {one.label}
        </li>
      ))}
    </ul>
  )
}

/** A piece of the line of the series at this place, as it looks in the chart. */
export function LegendMark({ index }: Readonly<{ index: number }>) {
  const style = seriesStyle(index)
  return (
    <svg
      className="app-radar__mark"
      width="48"
      height="16"
      viewBox="0 0 48 16"
      aria-hidden="true"
      focusable="false"
    >
      <g stroke={style.colour}>
        <path
          d="M0 8H48"
          fill="none"
          strokeWidth={index === 0 ? 3 : 2.5}
          strokeDasharray={style.dash.length > 0 ? style.dash.join(' ') : undefined}
        />
        <path
          d={markerPath(style.marker, 24, 8)}
          fill={index === 0 ? style.colour : '#fff'}
          strokeWidth="2"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  )
}
