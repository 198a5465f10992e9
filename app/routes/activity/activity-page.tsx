import { Link } from '@remix-run/react'
import type { Developed } from '~/components/activity/describe-develops'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { MarkdownText } from '~/components/markdown/markdown-text'
import { ProvenanceList } from '~/components/questionnaire/provenance-list'
import { SummaryFact } from '~/components/page-layout/summary-fact'
import type { Provenance, Source } from '~/domain/questionnaire/questionnaire-schema'
import type { ActivityMark } from '~/use-cases/read-activity'
import { MarkForms } from './mark-forms'

export type ShownActivity = Readonly<{
  id: string
  title: string
  /** Markup. */
  whatYouDo: string
  why: string
  provenance: readonly Provenance[]
  sources: readonly Source[]
  format: string
  develops: readonly Developed[]
  audience: readonly string[]
  time: string
  cost: string
  provider: string | null
  owner: string
  link: string | null
  state: 'draft' | 'offered' | 'paused' | 'retired'
  sessions: readonly Readonly<{ id: string; says: string; places: string | null; isFull: boolean }>[]
  hasSessions: boolean
  isAtHome: boolean
  mayKeep: boolean
  mark: ActivityMark | null
}>

const states = {
  draft: 'A draft: only those who keep this catalogue see it.',
  paused: 'Paused: only those who keep this catalogue see it.',
  retired: 'Retired: only those who keep this catalogue see it.',
} as const

export function ActivityPage({
  activity,
  refused,
}: {
  activity: ShownActivity
  refused: Readonly<{ errors: FieldErrors; typed: string }> | null
}) {
  const { state } = activity
  return (
    <div className="app-reading-width app-breakable">
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p className="nhsuk-caption-l">{activity.format}</p>
      <h1>{activity.title}</h1>
      {state !== 'offered' && <p className="app-notice">{states[state]}</p>}
      {state === 'offered' && !activity.isAtHome && (
        <p>
          This isn’t among what you find where you are at home; ask {activity.owner} whether you can come.
        </p>
      )}
      <h2>What you do</h2>
      <MarkdownText markup={activity.whatYouDo} />
      <dl className="nhsuk-summary-list">
        <SummaryFact label="For whom">
          {activity.audience.length === 0
            ? 'Everybody'
            : activity.audience.map((line) => <p key={line}>{line}</p>)}
        </SummaryFact>
        <SummaryFact label="Time">{activity.time}</SummaryFact>
        <SummaryFact label="Cost">{activity.cost}</SummaryFact>
        {activity.provider !== null && <SummaryFact label="Run by">{activity.provider}</SummaryFact>}
        <SummaryFact label="Whose it is">{activity.owner}</SummaryFact>
        {activity.link !== null && (
          <SummaryFact label="Link">
            <a href={activity.link} rel="noopener noreferrer">
              {activity.link}
            </a>
          </SummaryFact>
        )}
      </dl>
      <Sessions activity={activity} />
      <section aria-labelledby="develops">
        <h2 id="develops">What it develops</h2>
        <ul>
          {activity.develops.map(({ title, of, meaning, path }) => (
            <li key={path + title}>
              <Link to={path}>{title}</Link> ({of}): {meaning}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="why">
        <h2 id="why">Why it should help</h2>
        <MarkdownText markup={activity.why} />
        {activity.provenance.length === 0 ? (
          <p>This is its owner’s own judgement.</p>
        ) : (
          <ProvenanceList of={activity.title} provenance={activity.provenance} sources={activity.sources} />
        )}
      </section>
      <MarkForms mark={activity.mark} refused={refused} />
      <p className="app-actions">
        <Link to="/activities">All activities</Link>
        {activity.mayKeep && <Link to={`/activities/${activity.id}/edit`}>Change what is said of it</Link>}
        {activity.mayKeep && (
          <Link to={`/activities/${activity.id}/state`}>Offer, pause or retire it, or its sessions</Link>
        )}
      </p>
    </div>
  )
}

function Sessions({ activity: { sessions, hasSessions, isAtHome, state } }: { activity: ShownActivity }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">When and where</h2>
      {!hasSessions && <p>You can begin at any time.</p>}
      {hasSessions && sessions.length === 0 && <p>No session is to come.</p>}
      {sessions.length > 0 && (
        <ul>
          {sessions.map(({ id, says, places, isFull }) => (
            <li key={id}>
              {says}
              {places !== null && `; ${places}`}.{' '}
              {isAtHome && state === 'offered' && !isFull && (
                <Link to={`/sessions/${id}/book`}>
                  Book a place<span className="nhsuk-u-visually-hidden"> on {says}</span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
