import { Link } from '@remix-run/react'
import type { explainWeights } from '~/domain/development/explain-weights'
import { AddToPlan } from './add-to-plan'
import type { ShownSuggestion } from './show-suggestion'

type Weights = ReturnType<typeof explainWeights>

/** The suggestions, each with its reason, and behind "Why these?" how they were chosen. */
export function SuggestionList({
  suggestions,
  weights,
  assessmentId,
}: {
  suggestions: readonly ShownSuggestion[]
  weights: Weights
  assessmentId: string
}) {
  if (suggestions.length === 0) return null
  return (
    <>
      <ol className="app-assessments">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id} className="app-breakable">
            <h3 className="nhsuk-heading-s">
              <Link to={`/activities/${suggestion.id}`}>{suggestion.title}</Link>
            </h3>
            <p>
              <strong>{suggestion.aim}.</strong> {suggestion.sentence}
            </p>
            {suggestion.also.length > 0 && <p>It develops {suggestion.also.join(' and ')} as well.</p>}
            <p className="app-cards__meta">{suggestion.says}.</p>
            <p className="app-actions app-no-print">
              <AddToPlan
                title={suggestion.title}
                asked={{ activity: suggestion.id, scale: suggestion.scale, assessment: assessmentId }}
              />
              {suggestion.sessionId !== null && (
                <Link to={`/sessions/${suggestion.sessionId}/book`}>
                  Book a place<span className="nhsuk-u-visually-hidden">: {suggestion.title}</span>
                </Link>
              )}
            </p>
          </li>
        ))}
      </ol>
      <WhyThese suggestions={suggestions} weights={weights} />
    </>
  )
}

function WhyThese({ suggestions, weights }: { suggestions: readonly ShownSuggestion[]; weights: Weights }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Why these?</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          Each activity gets points from a fixed formula; those with most come first, and as far as there are
          any each is of another format. What is past, full, only for others, done or not for you is left out.
          The same answers, catalogue and day always give the same list. The points say nothing about you.
        </p>
        <ul>
          {weights.map(({ part, title, most, meaning }) => (
            <li key={part}>
              <strong>
                {title}, {most < 0 ? `${-most} off` : `up to ${most}`}:
              </strong>{' '}
              {meaning}.
            </li>
          ))}
        </ul>
        {suggestions.map(({ id, title, points, parts }) => (
          <p key={id}>
            <strong>{title}:</strong>{' '}
            {parts
              .map((given) => `${weights.find(({ part }) => part === given.part)!.title} ${given.points}`)
              .join(', ')}
            ; {points} in all.
          </p>
        ))}
      </div>
    </details>
  )
}
