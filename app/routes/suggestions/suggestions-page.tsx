import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import type { explainWeights } from '~/domain/development/explain-weights'
import { CountingNote } from '~/components/needs/counting-note'
import type { GrowthBasis } from '~/domain/profile/profile-report'
import { availableTimes } from './available-times'
import type { ShownAnswer, ShownSuggestion } from './show-suggestion'
import { SituationSection } from './situation-section'
import { SuggestionList } from './suggestion-list'

type Weights = ReturnType<typeof explainWeights>
export type ShownSituation = Readonly<{
  topics: readonly Readonly<{ id: string; title: string; answer: string | null }>[]
  chosen: readonly string[]
  suggestions: readonly ShownAnswer[]
}>

export type ShownSuggestions = Readonly<{ assessmentId: string; title: string; weights: Weights }> &
  (
    | Readonly<{ kind: 'of-group'; teamId: string | null }>
    | Readonly<{
        kind: 'own'
        hasScales: boolean
        basis: GrowthBasis
        note: string | null
        suggestions: readonly ShownSuggestion[]
        missing: readonly string[]
        /** Whether what they look for in vain is counted. */
        isCounted: boolean
        situation: ShownSituation | null
        systems: readonly string[]
        availableMinutes: number | null
        settled: readonly Readonly<{ id: string; title: string; kind: 'done' | 'dismissed' }>[]
      }>
  )

type OwnPage = Extract<ShownSuggestions, { kind: 'own' }>

export function SuggestionsPage({ page, errors }: { page: ShownSuggestions; errors: FieldErrors }) {
  return (
    <div className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">{page.title}</p>
      <h1>What you could do</h1>
      {page.kind === 'of-group' ? (
        <OfGroup teamId={page.teamId} />
      ) : (
        <>
          <HomeNotice systems={page.systems} />
          {page.hasScales && <OwnSection page={page} errors={errors} />}
          {page.situation && <SituationSection situation={page.situation} assessmentId={page.assessmentId} />}
          <Settled settled={page.settled} />
        </>
      )}
      <p className="app-actions">
        <Link to={`/assessments/${page.assessmentId}/profile`}>Back to the profile</Link>
        <Link to="/activities">Look through all activities</Link>
      </p>
    </div>
  )
}

function OfGroup({ teamId }: { teamId: string | null }) {
  return (
    <p>
      This is about {teamId === null ? 'a group' : <Link to={`/teams/${teamId}`}>your team</Link>}, so there
      is nothing to suggest to you alone. What the team could do is suggested to all of it, beside the results
      of its round, once they are published.
    </p>
  )
}

function HomeNotice({ systems }: { systems: readonly string[] }): ReactNode {
  if (systems.length > 0)
    return <p>Out of what {systems.join(' and ')} offers, its region and academies, and the starter set.</p>
  return (
    <p className="app-notice">
      We don’t know your integrated care system (ICS), so this comes from the starter set alone.{' '}
      <Link to="/account/posts">Say where you work</Link> to see what your ICS offers.
    </p>
  )
}

function OwnSection({ page, errors }: { page: OwnPage; errors: FieldErrors }) {
  const { suggestions, note, missing, basis, systems } = page
  return (
    <section aria-labelledby="own">
      <h2 id="own">For your growth areas</h2>
      {note !== null && <p>{note}</p>}
      {suggestions.length === 0 && <p>{whyNone(basis)}</p>}
      <SuggestionList suggestions={suggestions} weights={page.weights} assessmentId={page.assessmentId} />
      {systems.length > 0 && missing.length > 0 && (
        <>
          <h3>Nothing your ICS offers addresses this yet</h3>
          <ul>
            {missing.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <CountingNote isCounted={page.isCounted} />
        </>
      )}
      <Form method="post" noValidate className="app-no-print">
        <SelectField
          id="time"
          label="What time can you give to one activity, all told?"
          hint="What takes no longer comes first. We remember it, and nobody else sees it."
          empty="I would rather not say"
          value={page.availableMinutes === null ? '' : String(page.availableMinutes)}
          options={availableTimes}
          error={errors['time']}
        />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          Suggest for this time
        </button>
      </Form>
    </section>
  )
}

function whyNone(basis: GrowthBasis): string {
  if (basis === 'none') return 'Too few questions were answered for a score, so there is nothing to suggest.'
  return basis === 'importance'
    ? 'Nothing that your role calls for a great deal lies under your own middle score, or there is nothing left to suggest for it. You can look through all activities yourself.'
    : 'Your scores are even, or there is nothing left to suggest. You can look through all activities yourself.'
}

function Settled({ settled }: { settled: OwnPage['settled'] }) {
  if (settled.length === 0) return null
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What isn’t suggested, since you said so</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {settled.map(({ id, title, kind }) => (
            <li key={id}>
              <Link to={`/activities/${id}`}>{title}</Link>:{' '}
              {kind === 'done' ? 'you have done it' : 'not for you'}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
