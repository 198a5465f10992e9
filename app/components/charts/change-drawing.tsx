import { changeGeometry, type DrawnChange } from './change-geometry'
import { seriesStyle } from './series-style'

/** One scale's mean then (a ring) and now (a disc), with the interval of the change as a bar. Its text says what it shows. */
export function ChangeDrawing({
  id,
  title,
  summary,
  drawn,
}: {
  id: string
  title: string
  summary: string
  drawn: DrawnChange
}) {
  const { width, height, left, right, line, levels, before, after, bar } = changeGeometry(drawn)
  const { colour } = seriesStyle(0)
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
      <g stroke="#aeb7bd" strokeWidth="1">
        <line x1={left} x2={right} y1={line} y2={line} />
        {levels.map(({ value, x }) => (
          <line key={value} x1={x} x2={x} y1={line - 12} y2={line + 12} />
        ))}
      </g>
      <g fontSize="13" fill="#4c6272" textAnchor="middle">
        {levels.map(({ value, x }) => (
          <text key={value} x={x} y={line + 30}>
            {value}
          </text>
        ))}
      </g>
      {bar && (
        <g stroke={colour} strokeWidth="3">
          <line x1={bar.from} x2={bar.to} y1={line} y2={line} />
          <line x1={bar.from} x2={bar.from} y1={line - 6} y2={line + 6} />
          <line x1={bar.to} x2={bar.to} y1={line - 6} y2={line + 6} />
        </g>
      )}
      <circle cx={after} cy={line} r="6" fill={colour} />
      <circle cx={before} cy={line} r="8" fill="none" stroke="#212b32" strokeWidth="2.5" />
    </svg>
  )
}
