import { markerPath } from './marker-path'
import { radarGeometry, type RadarAxis, type RadarLabels, type RadarSeries } from './radar-geometry'
import { seriesStyle } from './series-style'

type Props = Readonly<{
  id: string
  title: string
  summary: string
  axes: readonly RadarAxis[]
  series: readonly RadarSeries[]
  labels: RadarLabels
}>

/**
 * The radar as one SVG that stands by itself: every colour and size is a presentation attribute, so it
 * needs no style sheet and is allowed by a policy without inline styles.
 */
export function RadarDrawing({ id, title, summary, axes, series, labels }: Props) {
  const geometry = radarGeometry(axes, series, labels)
  const { x, y, width, height } = geometry.viewBox
  const outermost = geometry.rings.length - 1
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={`app-radar__drawing app-radar__drawing--${labels}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-summary`}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="Arial, Helvetica, sans-serif"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      <g fill="none" stroke="#d8dde0" strokeWidth="1">
        {geometry.rings.map((ring, index) => (
          <circle
            key={ring.value}
            r={Math.round(ring.radius * 10) / 10}
            stroke={index === outermost ? '#aeb7bd' : undefined}
          />
        ))}
        {geometry.axes.map((axis) => (
          <line key={axis.id} x1={axis.x1} y1={axis.y1} x2={axis.x2} y2={axis.y2} />
        ))}
      </g>
      <SeriesShapes geometry={geometry} />
      <g
        fontSize={geometry.ringLabelSize}
        fill="#4c6272"
        stroke="#fff"
        strokeWidth="4"
        strokeLinejoin="round"
        paintOrder="stroke"
        textAnchor="middle"
      >
        {geometry.rings.map(({ value, label }) => (
          <text key={value} x={label.x} y={Math.round((label.y + geometry.ringLabelSize * 0.36) * 10) / 10}>
            {value}
          </text>
        ))}
      </g>
      <g fontSize={geometry.labelSize} fill="#212b32">
        {geometry.labels.map((label) => (
          <text
            key={label.axis}
            textAnchor={label.anchor}
            fontWeight={labels === 'numbers' ? 'bold' : undefined}
          >
            {label.lines.map((line, index) => (
              <tspan key={index} x={Math.round(line.x * 10) / 10} y={Math.round(line.y * 10) / 10}>
                {line.text}
              </tspan>
            ))}
          </text>
        ))}
      </g>
    </svg>
  )
}

/** The first series is drawn last, on top of those it is compared with. */
function SeriesShapes({ geometry }: Readonly<{ geometry: ReturnType<typeof radarGeometry> }>) {
  const inOrder = geometry.series.map((one, index) => ({ ...one, index, style: seriesStyle(index) }))
  return (
    <>
      {inOrder.reverse().map(({ id, area, band, line, points, index, style }) => (
        <g key={id} stroke={style.colour} strokeLinejoin="round">
          {band === '' ? null : <path d={band} fill={style.colour} fillOpacity="0.2" stroke="none" />}
          {area !== null && band === '' && index === 0 ? (
            <path d={area} fill={style.colour} fillOpacity="0.12" stroke="none" />
          ) : null}
          {line === '' ? null : (
            <path
              d={line}
              fill="none"
              strokeWidth={index === 0 ? 3 : 2.5}
              strokeDasharray={style.dash.length > 0 ? style.dash.join(' ') : undefined}
            />
          )}
          <path
            d={points.map((point) => markerPath(style.marker, point.x, point.y)).join('')}
            fill={index === 0 ? style.colour : '#fff'}
            strokeWidth="2"
          />
        </g>
      ))}
    </>
  )
}
