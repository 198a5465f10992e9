import type { Provenance, Source } from '~/domain/questionnaire/questionnaire-schema'

/** Where a scale or some items come from, behind "Where does this come from?" (P13). */
export function ProvenanceList({
  of,
  provenance,
  sources,
}: {
  of: string
  provenance: readonly Provenance[]
  sources: readonly Source[]
}) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Where does this come from?<span className="nhsuk-u-visually-hidden"> ({of})</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {provenance.map((entry, index) => {
            const source = sources.find((candidate) => candidate.id === entry.source)
            return (
              <li key={index}>
                {source && shortReference(source)}: {entry.locator}, near the words “{entry.anchor}”.
              </li>
            )
          })}
        </ul>
      </div>
    </details>
  )
}

/** "Waring and others, 2023, What can clinical leaders contribute…" */
function shortReference(source: Source): string {
  const [first = '', ...rest] = source.authors
  const family = first.split(',')[0] ?? first
  const others = rest.length > 1 ? ' and others' : rest.length === 1 ? ` and ${rest[0]!.split(',')[0]}` : ''
  return `${family}${others}, ${source.year}, ${source.title}`
}
