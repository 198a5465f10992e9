import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { type TeamEvent, teamEventKinds } from '~/domain/round/team-event'

/** The last five events around a cohort, the latest first (E1). */
export function LatestEvents({ cohortId, events }: { cohortId: string; events: readonly TeamEvent[] }) {
  return (
    <section aria-labelledby="events">
      <h2 id="events">What happened around it</h2>
      {events.length === 0 && (
        <p>Nothing has been noted yet. Skill is not the only thing that changes: note what else did.</p>
      )}
      {events.length > 0 && (
        <ul className="nhsuk-list">
          {events
            .toReversed()
            .slice(0, 5)
            .map(({ id, happenedOn, kind, text }) => (
              <li key={id} className="app-breakable">
                <DateText iso={happenedOn} />, {teamEventKinds[kind]}: {text}
              </li>
            ))}
        </ul>
      )}
      <p>
        <Link to={`/cohorts/${cohortId}/events`}>Event log</Link>
      </p>
    </section>
  )
}
