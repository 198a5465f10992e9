import type { Trend } from '~/domain/group/build-trends'
import { formatDate } from '../page-layout/date-text'
import { TrendDrawing } from '../charts/trend-drawing'

/** How each scale's published mean went from round to round: a small chart each, all with the same numbered events. */
export function TrendSection({
  trends: { scales, events },
  id: section = 'trends',
  level = 2,
  heading = 'From round to round',
  note,
}: {
  trends: Trend
  /** Its own where there are several on a page. */
  id?: string
  level?: 2 | 3
  heading?: string
  note?: string
}) {
  const marks = events.map(({ day, number }) => ({ day, number }))
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={section}>
      <Heading id={section}>{heading}</Heading>
      {note !== undefined && <p className="app-reading-width">{note}</p>}
      <ul className="app-multiples">
        {scales.map(({ id, title, points }, index) => (
          <li key={id}>
            <figure className="app-trend">
              <TrendDrawing
                id={`${section}-${id}`}
                title={`Trend of ${title}`}
                summary={points.map(({ day, words }) => `${formatDate(day)}: ${words}`).join('. ')}
                points={points}
                marks={marks}
              />
              <figcaption className="app-radar__caption">
                {index + 1}. {title}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
      {events.length > 0 && (
        <div className="app-reading-width">
          <p id={`${section}-events`}>What the numbered lines stand for:</p>
          <ol aria-labelledby={`${section}-events`}>
            {events.map(({ number, day, text }) => (
              <li key={number}>
                {formatDate(day)}: {text}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}
