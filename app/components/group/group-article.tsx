import type { ReactNode } from 'react'
import { type GroupReport, groupWords } from '~/domain/group/group-report'
import { RadarChart } from '../charts/radar-chart'
import { BreakdownSection } from './breakdown-section'
import { FigureTable } from './figure-table'

/** One published result, whole: text first, then the picture with its table, then one breakdown at most (D4). */
export function GroupArticle({
  caption,
  heading,
  report,
  about,
  actions,
  chosen,
  breakdownChoice,
}: {
  caption: string
  heading: string
  report: GroupReport
  /** When it was published, who sees it, what will be done with it: a paragraph each. */
  about: readonly string[]
  actions?: ReactNode
  /** The dimension to break down by; null for none. */
  chosen: string | null
  breakdownChoice?: ReactNode
}) {
  const breakdown = report.breakdowns.find(({ dimension }) => dimension === chosen)
  const hasFigures = report.scales.some(({ drawn }) => drawn !== null)
  return (
    <article>
      <div className="app-reading-width">
        <p className="nhsuk-caption-l">{caption}</p>
        <h1>{heading}</h1>
        <p className="app-self-report">
          <strong>Self-report.</strong> {groupWords.selfReport} {groupWords.noTotal}
        </p>
        {about.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {actions}
      <section className="app-pictured" aria-labelledby="picture">
        <h2 id="picture">What the group says</h2>
        <div className="app-reading-width">
          {report.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {report.breakdowns.map(
            ({ dimension, sentences: [widest] }) =>
              widest !== undefined && (
                <p key={dimension}>
                  Differences by {dimension}: {widest}
                </p>
              ),
          )}
        </div>
        {hasFigures && (
          <RadarChart
            id="radar"
            title={`Radar of ${report.scales.length} means`}
            summary={report.sentences.join(' ')}
            axes={report.scales.map(({ id, title }) => ({ id, label: title }))}
            gap={groupWords.gap}
            series={[
              {
                id: 'group',
                label: heading,
                values: report.scales.map(({ drawn }) => drawn),
                bands: report.scales.map(({ band }) => band),
              },
            ]}
          />
        )}
        {hasFigures && <p className="app-reading-width">{groupWords.band}</p>}
        <FigureTable report={report} />
        <HowToRead report={report} />
      </section>
      {breakdownChoice}
      {breakdown && <BreakdownSection report={report} breakdown={breakdown} />}
    </article>
  )
}

function HowToRead({ report }: { report: GroupReport }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How to read these figures</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          Nothing is shown of fewer than {report.threshold} answers, nor where it could be worked out by
          subtraction. Figures are rounded to one decimal; where nearly everybody answered the same, only that
          a mean lies above 4.8 or below 1.2 is shown.
        </p>
        <p>{groupWords.agreement}</p>
        {report.isSelf && <p>{groupWords.coverage}</p>}
      </div>
    </details>
  )
}
