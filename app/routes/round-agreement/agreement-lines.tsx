import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { type AgreementLine, agreementKinds } from '~/domain/round/agreement'

/** The lines of a working agreement under their three headings, those without any left out. */
export function AgreementLines({
  lines,
  activities,
  idPrefix,
  heading: Heading = 'h2',
  linkTo,
}: {
  lines: readonly AgreementLine[]
  /** What their activities are called, by id. */
  activities: Readonly<Record<string, string>>
  idPrefix: string
  heading?: 'h2' | 'h3'
  /** Where a line is changed, for those who may. */
  linkTo?: ((line: AgreementLine) => string) | undefined
}) {
  const kinds = Object.entries(agreementKinds)
    .map(([kind, title]) => ({ kind, title, own: lines.filter((line) => line.kind === kind) }))
    .filter(({ own }) => own.length > 0)
  return kinds.map(({ kind, title, own }) => (
    <section key={kind} aria-labelledby={`${idPrefix}-${kind}`}>
      <Heading id={`${idPrefix}-${kind}`} className="nhsuk-heading-m">
        {title}
      </Heading>
      <ul className="app-assessments">
        {own.map((line) => (
          <li key={line.id} className="app-breakable">
            <p className="app-lines">{line.text}</p>
            {line.activityId !== null && activities[line.activityId] !== undefined && (
              <p>
                Activity: <Link to={`/activities/${line.activityId}`}>{activities[line.activityId]}</Link>
              </p>
            )}
            <p className="app-cards__meta">
              {line.byWhom !== '' && <>Who: {line.byWhom}. </>}
              {line.byWhen !== null && (
                <>
                  By <DateText iso={line.byWhen} />.{' '}
                </>
              )}
              {line.doneOn === null ? (
                'Not done yet.'
              ) : (
                <strong>
                  Done on <DateText iso={line.doneOn} />.
                </strong>
              )}
            </p>
            {linkTo && (
              <p className="app-actions app-no-print">
                {(['', 'done', 'remove'] as const).map((what) => (
                  <Link key={what} to={`${linkTo(line)}${what === '' ? '' : `?${what}`}`}>
                    {what === '' ? 'Change' : what === 'done' ? 'Done or not' : 'Remove'}
                    <span className="nhsuk-u-visually-hidden"> “{line.text}”</span>
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
