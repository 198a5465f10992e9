import { Link } from '@remix-run/react'
import { formatDate } from '~/components/page-layout/date-text'
import type { AgreementLine } from '~/domain/round/agreement'
import type { TeamPlan } from '~/use-cases/read-team-plan'

/** What a team has agreed to do, by how it stands. */
export function TeamPlanPage({
  teamId,
  teamName,
  roundId,
  lines,
  activities,
  today,
}: TeamPlan & { teamId: string; today: string }) {
  const groups = [
    { id: 'to-do', title: 'Still to do', own: lines.filter(({ doneOn }) => doneOn === null) },
    { id: 'done', title: 'Done', own: lines.filter(({ doneOn }) => doneOn !== null) },
  ].filter(({ own }) => own.length > 0)
  return (
    <article className="app-reading-width">
      <p className="nhsuk-caption-l">{teamName}</p>
      <h1>The team’s plan</h1>
      {lines.length === 0 && (
        <p>
          The team has agreed nothing yet. A plan begins with the working agreement of a round, once that has
          closed.
        </p>
      )}
      {groups.map(({ id, title, own }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
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
                  {line.byWhom === '' ? 'Nobody is named for it. ' : `Who: ${line.byWhom}. `}
                  {describeDay(line, today)}
                </p>
                {line.byWhen !== null && line.doneOn === null && (
                  <p className="app-no-print">
                    <a href={`/teams/${teamId}/plan/lines/${line.id}/calendar.ics`}>
                      Put its day in my calendar
                      <span className="nhsuk-u-visually-hidden">: {line.text}</span>
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="app-no-print">
        {roundId !== null && (
          <>
            <Link to={`/rounds/${roundId}/agreement`}>The whole working agreement</Link>
            {'. '}
          </>
        )}
        <Link to={`/teams/${teamId}`}>Back to the team</Link>
      </p>
    </article>
  )
}

function describeDay({ byWhen, doneOn }: AgreementLine, today: string): string {
  if (doneOn !== null) return `Done on ${formatDate(doneOn)}.`
  if (byWhen === null) return 'No day is set.'
  return byWhen < today ? `Overdue: it was to be done by ${formatDate(byWhen)}.` : `By ${formatDate(byWhen)}.`
}
