import { RadarDrawing } from './radar-drawing'
import { RadarLegend } from './radar-legend'
import type { RadarAxis, RadarSeries } from './radar-geometry'

type Props = Readonly<{
  /** Unique on the page: the ids inside are made from it. */
  id: string
  /** What the picture is, in a few words: "Radar of your 13 scores". */
  title: string
  /** The picture in words: one to three sentences. */
  summary: string
  axes: readonly RadarAxis[]
  /** The latest, or the only one, first. */
  series: readonly RadarSeries[]
  /** Why the line may be broken. */
  gap?: string
}>

/**
 * A radar of scores on 1 to 5, drawn on the server: no script, no inline style. Put a table of the same
 * numbers beside it.
 *
 * It is drawn twice, and the style sheet shows one: with titles around the circle where there is room
 * (and in print), with numbers and a numbered list on a narrow screen, where titles would shrink to
 * less than 7 pixels. What is not displayed is not read out either.
 */
export function RadarChart({
  id,
  title,
  summary,
  axes,
  series,
  gap = 'Where the line is broken there were not enough answers for a score.',
}: Props) {
  if (axes.length === 0) return null
  const drawing = { title, summary, axes, series }
  const hasGaps = series.some(({ values }) => axes.some((_, index) => (values[index] ?? null) === null))
  return (
    <figure className="app-radar">
      <RadarDrawing id={`${id}-wide`} labels="titles" {...drawing} />
      <RadarDrawing id={`${id}-narrow`} labels="numbers" {...drawing} />
      {series.length > 1 ? <RadarLegend series={series} /> : null}
      <ol className="app-radar__key">
        {axes.map((axis) => (
          <li key={axis.id}>{axis.label}</li>
        ))}
      </ol>
      <figcaption className="app-radar__caption">
        The inner ring is a score of 1, the outer ring a score of 5.
        {hasGaps ? ` ${gap}` : null}
      </figcaption>
    </figure>
  )
}
