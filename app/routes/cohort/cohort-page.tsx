import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { SummaryFact } from '~/components/page-layout/summary-fact'
import type { Cohort, Wave } from '~/domain/cohort/cohort'
import { sayDropOut } from '~/domain/cohort/say-drop-out'
import { LatestEvents } from './latest-events'
import type { TeamEvent } from '~/domain/round/team-event'
import { Preview, type PreviewRow } from './preview'

const kinds = { baseline: 'Baseline', between: 'Between', end: 'End', 'follow-up': 'Follow-up' } as const
const states = { planned: 'planned', open: 'open', closed: 'closed', cancelled: 'cancelled' } as const

/** A cohort as its academy sees it: who takes part in numbers, its waves, and what will be publishable. */
export function CohortPage({
  cohort,
  programme,
  takingPart,
  invited,
  left,
  waves,
  events,
  expected,
  prospects,
  refusedExpected,
}: {
  cohort: Cohort
  programme: Readonly<{ id: string; name: string }>
  takingPart: number
  invited: number
  left: number
  waves: readonly Readonly<{ wave: Wave; titles: readonly string[]; rate: number | null }>[]
  events: readonly TeamEvent[]
  expected: number
  prospects: readonly PreviewRow[]
  refusedExpected: string | null
}) {
  const isRunning = cohort.endedOn === null
  const dropOut = sayDropOut(waves)
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">
        <Link to={`/programmes/${programme.id}`}>{programme.name}</Link>
      </p>
      <h1 className="app-breakable">{cohort.name}</h1>
      {!isRunning && <p className="nhsuk-inset-text">This cohort has ended.</p>}
      <p>
        {cohort.reporting === 'at-end'
          ? 'Everything is published at the end, from those who answered both.'
          : 'A profile of the baseline is published when it closes.'}{' '}
        Nothing is shown for fewer than {cohort.threshold} people. Nobody sees who answered, or what.
      </p>
      <p className="app-actions">
        <Link to={`/cohorts/${cohort.id}/edit`}>Change this cohort</Link>
        <Link to={`/cohorts/${cohort.id}/evaluation`}>Evaluation: what changed, and how sure it is</Link>
      </p>

      <h2>Who takes part</h2>
      <dl className="nhsuk-summary-list">
        <SummaryFact label="Taking part">{takingPart}</SummaryFact>
        <SummaryFact label="Invited, no answer yet">{invited}</SummaryFact>
        <SummaryFact label="Left">{left}</SummaryFact>
      </dl>
      {isRunning && (
        <p className="app-actions">
          <Link to={`/roles/cohort-participant/${cohort.id}`}>Invite people, or see who takes part</Link>
          <Link to="/people/import">Invite many from a CSV file</Link>
        </p>
      )}
      <p>
        Each agrees for themselves whether they are counted in the evaluation. Whether they did isn’t told.
      </p>

      <h2>Waves</h2>
      {waves.length === 0 && (
        <p>
          There is none yet. Most cohorts have a baseline before the first day, an end wave after the last,
          and a follow-up about six months on.
        </p>
      )}
      {waves.length > 0 && (
        <ul className="app-assessments">
          {waves.map(({ wave, titles, rate }) => (
            <li key={wave.id}>
              <p>
                <Link to={`/waves/${wave.id}`}>
                  {kinds[wave.kind]}, <DateText iso={wave.opensOn} /> to <DateText iso={wave.closesOn} />
                </Link>
                , {states[wave.state]}
              </p>
              <p>
                {[
                  ...titles,
                  ...(wave.asksThenTest ? ['looking back'] : []),
                  ...(wave.asksReaction ? ['what people think of the programme'] : []),
                ].join(', ')}
              </p>
              {(wave.state === 'open' || wave.state === 'closed') && (
                <p>
                  {rate === null
                    ? `How many have answered is told from ${cohort.threshold} people on.`
                    : `About ${rate} per cent have answered.`}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {dropOut !== null && <p>{dropOut} Who they are isn’t told.</p>}
      {isRunning && (
        <Link className="nhsuk-button" to={`/cohorts/${cohort.id}/waves/new`}>
          Add a wave
        </Link>
      )}
      <LatestEvents cohortId={cohort.id} events={events} />
      <Preview rows={prospects} expected={expected} refused={refusedExpected} />
    </div>
  )
}
