import type { GlossaryTerm } from '~/domain/questionnaire/questionnaire-schema'

/** The words of a page that mean different things to different people, explained there (P12). */
export function GlossaryList({ terms }: { terms: readonly GlossaryTerm[] }) {
  if (terms.length === 0) return null
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Words used here: {terms.map((term) => term.term).join(', ')}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <dl className="app-terms">
          {terms.map((term) => (
            <div key={term.id}>
              <dt>{term.term}</dt>
              <dd>{term.definition}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
