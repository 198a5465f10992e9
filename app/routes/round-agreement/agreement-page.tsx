import { Link } from '@remix-run/react'
import { ErrorSummary, type FieldErrors } from '~/components/form/error-summary'
import { DateText } from '~/components/page-layout/date-text'
import type { Source } from '~/domain/questionnaire/questionnaire-schema'
import type { AgreementLine } from '~/domain/round/agreement'
import type { StartingText } from '~/domain/round/starting-texts'
import { AgreementLines } from './agreement-lines'
import { Signatures } from './signatures'
import { StartingPoints } from './starting-points'

/** What a team has agreed after a round: to read, to sign, and for its facilitators to write. */
export function AgreementPage({
  roundId,
  teamName,
  opensOn,
  lines,
  activities,
  changedAt,
  signed,
  mayChange,
  maySign,
  readsNotes,
  previous,
  startingTexts,
  sources,
  errors,
}: {
  roundId: string
  teamName: string
  opensOn: string
  lines: readonly AgreementLine[]
  activities: Readonly<Record<string, string>>
  changedAt: string | null
  signed: Parameters<typeof Signatures>[0]['signed']
  mayChange: boolean
  maySign: boolean
  readsNotes: boolean
  previous: Readonly<{ opensOn: string; lines: readonly AgreementLine[] }> | null
  startingTexts: readonly StartingText[]
  sources: readonly Source[]
  errors: FieldErrors
}) {
  const path = `/rounds/${roundId}/agreement`
  const newLine = `${path}/lines/new`
  return (
    <article className="app-reading-width">
      <ErrorSummary errors={errors} />
      <p className="nhsuk-caption-l">
        {teamName}, round of <DateText iso={opensOn} />
      </p>
      <h1 id="agreement" tabIndex={-1}>
        Working agreement
      </h1>
      {lines.length === 0 && <p>Nothing has been agreed yet.</p>}
      <AgreementLines
        lines={lines}
        activities={activities}
        idPrefix="now"
        linkTo={mayChange ? (line) => `${path}/lines/${line.id}` : undefined}
      />
      {mayChange && (
        <p className="app-no-print">
          <Link className="nhsuk-button" to={newLine}>
            Add a line
          </Link>
        </p>
      )}
      {changedAt !== null && lines.length > 0 && (
        <Signatures signed={signed} maySign={maySign} changedAt={changedAt} />
      )}
      {previous !== null && (
        <section aria-labelledby="before" className="app-no-print">
          <h2 id="before">
            What you agreed in the round of <DateText iso={previous.opensOn} />
          </h2>
          <AgreementLines lines={previous.lines} activities={activities} idPrefix="then" heading="h3" />
        </section>
      )}
      {mayChange && <StartingPoints texts={startingTexts} sources={sources} newLine={newLine} />}
      {readsNotes && (
        <p className="app-no-print">
          <Link to={`/rounds/${roundId}/notes`}>Notes of the discussion</Link>
        </p>
      )}
      <p className="app-no-print">
        This page prints as a sheet for the wall. <Link to={`/rounds/${roundId}`}>Back to the round</Link>
      </p>
    </article>
  )
}
