import { Link } from '@remix-run/react'
import { QuestionChoice } from '~/components/group/question-choice'
import { StackedTable } from '~/components/group/stacked-table'
import { SentenceSection } from '~/components/evaluation/sentence-section'
import { DateText } from '~/components/page-layout/date-text'
import type { CohortComparison } from '~/domain/evaluation/compare-cohorts'

/** What cohorts of one programme published, in the order in which they began: to improve the next one, not to rank (P7). */
export function ProgrammeEvaluationPage({
  programme,
  without,
  questionnaires,
  chosen,
  comparison,
}: {
  programme: Readonly<{ id: string; name: string }>
  without: readonly Readonly<{ id: string; name: string; endsOn: string | null }>[]
  questionnaires: readonly Readonly<{ id: string; title: string }>[]
  chosen: Readonly<{ id: string; title: string }> | null
  comparison: CohortComparison | null
}) {
  return (
    <article>
      <p className="nhsuk-caption-l app-breakable">
        <Link to={`/programmes/${programme.id}`}>{programme.name}</Link>
      </p>
      <h1>Cohorts over time{chosen && `: ${chosen.title}`}</h1>
      <div className="app-reading-width">
        <p>
          Each cohort’s change from its baseline to its end wave, as it was published, in the order in which
          the cohorts began. It is there to improve the next one, and ranks none: other people took part each
          time, at another time, and a difference between cohorts is a reason to ask, not a proof.
        </p>
      </div>
      {comparison === null ? (
        <p>No change has been published of any cohort yet. It appears when a cohort’s end wave closes.</p>
      ) : (
        <>
          <QuestionChoice
            path={`/programmes/${programme.id}/evaluation`}
            questionnaires={questionnaires}
            chosen={chosen?.id ?? ''}
          />
          <Comparison comparison={comparison} />
        </>
      )}
      {without.length > 0 && (
        <section className="app-reading-width" aria-labelledby="without">
          <h2 id="without">Still to come</h2>
          <ul>
            {without.map(({ id, name, endsOn }) => (
              <li key={id} className="app-breakable">
                <Link to={`/cohorts/${id}/evaluation`}>{name}</Link>:{' '}
                {endsOn === null ? (
                  'no end wave has been set up'
                ) : (
                  <>
                    its end wave closes after <DateText iso={endsOn} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function Comparison({ comparison: { cohorts, scales, otherVersions } }: { comparison: CohortComparison }) {
  return (
    <>
      <SentenceSection
        id="scales"
        heading="From cohort to cohort"
        level={2}
        sentences={scales.map(({ sentence }) => sentence)}
      />
      <StackedTable
        caption="Change of each scale by cohort, the earliest first: the change with its 95% interval, the means then and now (1 to 5), and how many people it is of."
        columns={['Scale', ...cohorts.map(({ name }) => name)]}
        rows={scales.map(({ id, title, cells }) => ({
          id,
          cells: [
            { text: title },
            ...cells.map(({ n, means, change }) => ({
              text: change.startsWith('not') ? change : `${change}; from ${means}; n ${n}`,
            })),
          ],
        }))}
      />
      <div className="app-reading-width">
        <p>
          Intervals are not adjusted for how many there are: of twenty, one misses the true change by chance
          alone.
        </p>
        {otherVersions.length > 0 && (
          <p>
            Asked in another version, whose words differ, and so not compared: {otherVersions.join(', ')}.
          </p>
        )}
        <h2>Each cohort by itself</h2>
        <ul>
          {cohorts.map(({ id, name, beganOn }) => (
            <li key={id} className="app-breakable">
              <Link to={`/cohorts/${id}/evaluation`}>{name}</Link>, begun on <DateText iso={beganOn} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
