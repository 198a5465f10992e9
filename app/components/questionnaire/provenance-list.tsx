import type { Provenance, Source } from '~/domain/questionnaire/questionnaire-schema'

type SourcedItem = Readonly<{ text: string; provenance: Provenance }>

/** Where a scale comes from, and each of its items, behind "Where does this come from?" (P13). */
export function ProvenanceList({
  of,
  summary = 'Where does this come from?',
  provenance = [],
  items = [],
  sources,
}: {
  /** What it is about: read out after the summary. */
  of: string
  summary?: string
  /** Of the whole. */
  provenance?: readonly Provenance[]
  items?: readonly SourcedItem[]
  sources: readonly Source[]
}) {
  if (provenance.length + items.length === 0) return null
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {summary}
          <span className="nhsuk-u-visually-hidden"> ({of})</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        {provenance.length > 0 && (
          <ul>
            {provenance.map((entry, index) => (
              <li key={index}>{describePassage(entry, sources)}</li>
            ))}
          </ul>
        )}
        {items.length > 0 && (
          <dl className="app-terms">
            {items.map((item) => (
              <div key={item.text}>
                <dt>{item.text}</dt>
                <dd>{describePassage(item.provenance, sources)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </details>
  )
}

function describePassage({ source: id, locator, anchor }: Provenance, sources: readonly Source[]): string {
  const source = sources.find((candidate) => candidate.id === id)
  return `${source ? `${shortReference(source)}: ` : ''}${locator}, near the words “${anchor}”.`
}

/** "Waring and others, 2023, What can clinical leaders contribute…" */
function shortReference(source: Source): string {
  const [first = '', ...rest] = source.authors
  const family = first.split(',')[0] ?? first
  const others = rest.length > 1 ? ' and others' : rest.length === 1 ? ` and ${rest[0]!.split(',')[0]}` : ''
  return `${family}${others}, ${source.year}, ${source.title}`
}
