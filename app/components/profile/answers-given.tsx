import type { ReportedScale } from '~/domain/profile/profile-report'

/** What a score is made from: each item with the words that were chosen, for the screen only. */
export function AnswersGiven({ scale, label }: { scale: ReportedScale; label: string }) {
  return (
    <details className="nhsuk-details app-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {label}
          <span className="nhsuk-u-visually-hidden"> ({scale.title})</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <dl className="app-terms">
          {scale.answers.map(({ text, answer }) => (
            <div key={text}>
              <dt>{text}</dt>
              <dd>{answer ?? 'Not answered'}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
