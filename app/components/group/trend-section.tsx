import type { Trend } from '~/domain/group/build-trends'
import { formatDate } from '../page-layout/date-text'
import { TrendDrawing } from '../charts/trend-drawing'

/** How each scale's published mean went from round to round: a small chart each, all with the same numbered events. */
export function TrendSection({ trends: { scales, events } }: { trends: Trend }) {
  const marks = events.map(({ day, number }) => ({ day, number }))
  return (
    <section aria-labelledby="trends">
      <h2 id="trends">From round to round</h2>
      <ul className="app-multiples">
        {scales.map(({ id, title, points }, index) => (
          <li key={id}>
            <figure className="app-trend">
              <TrendDrawing
                id={`trend-${id}`}
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
          <p id="trend-events">What the numbered lines stand for:</p>
          <ol aria-labelledby="trend-events">
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
