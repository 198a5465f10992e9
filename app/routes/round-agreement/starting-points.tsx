import { Link } from '@remix-run/react'
import { ProvenanceList } from '~/components/questionnaire/provenance-list'
import type { Source } from '~/domain/questionnaire/questionnaire-schema'
import { agreementKinds } from '~/domain/round/agreement'
import type { StartingText } from '~/domain/round/starting-texts'

/** Texts that a facilitator may begin a line with, each behind a link to a new line. */
export function StartingPoints({
  texts,
  sources,
  newLine,
}: {
  texts: readonly StartingText[]
  sources: readonly Source[]
  newLine: string
}) {
  return (
    <section aria-labelledby="starting" className="app-no-print">
      <h2 id="starting">Something to start from</h2>
      <p>
        Our own words, after principles that leaders in Devon agreed on and five factors of working together.
        Take one over and make it yours: what a team words itself is what it keeps.
      </p>
      <dl className="app-terms">
        {texts.map(({ id, kind, text }) => (
          <div key={id}>
            <dt>{text}</dt>
            <dd>
              {agreementKinds[kind]}.{' '}
              <Link to={`${newLine}?from=${id}`}>
                Take this over<span className="nhsuk-u-visually-hidden">: {text}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <ProvenanceList of="what to start from" items={texts} sources={sources} />
    </section>
  )
}
