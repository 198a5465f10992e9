import { Form, Link } from '@remix-run/react'
import { GroupArticle } from '~/components/group/group-article'
import { QuestionChoice } from '~/components/group/question-choice'
import { TeamsSideBySide } from '~/components/group/teams-side-by-side'
import type { Comparison } from '~/domain/group/compare-groups'
import type { GroupReport } from '~/domain/group/group-report'

/** The figures of a whole ICS, and its teams side by side as far as they share with its lead. */
export function SystemResultsPage({
  ics,
  questionnaires,
  chosen,
  rollUp,
  comparison,
  by,
  refused,
}: {
  ics: Readonly<{ id: string; name: string }>
  questionnaires: readonly Readonly<{ id: string; title: string }>[]
  chosen: Readonly<{ id: string; title: string }>
  rollUp: Readonly<{ report: GroupReport; publishedAt: string }> | null
  comparison: Comparison
  by: string | null
  refused: Readonly<{ says: string; instead: readonly string[] }> | null
}) {
  const path = `/systems/${ics.id}/results`
  const caption = `${ics.name}, the whole integrated care system (ICS)`
  return (
    <>
      {refused && (
        <div className="app-notice" role="alert">
          <p>{refused.says}</p>
          {refused.instead.length > 0 && (
            <ul>
              {refused.instead.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <QuestionChoice path={path} questionnaires={questionnaires} chosen={chosen.id} />
      {rollUp === null ? (
        <div className="app-reading-width">
          <p className="nhsuk-caption-l">{caption}</p>
          <h1>{chosen.title}</h1>
          <p>
            No figures of the whole ICS have been published for this questionnaire. They are made from teams’
            rounds of the last year that said beforehand that they would count and asked the latest version of
            its words, from 8 people on; each person counts once, and no team is named.
          </p>
        </div>
      ) : (
        <GroupArticle
          caption={caption}
          heading={chosen.title}
          report={rollUp.report}
          about={[
            `Published ${rollUp.publishedAt}, for the ICS lead. Each person counts once; no team is named.`,
          ]}
          chosen={by}
          breakdownChoice={
            rollUp.report.breakdowns.length > 0 && (
              <ul className="app-toolbar app-no-print" aria-label="Look at it by">
                {rollUp.report.breakdowns.map(({ dimension }) => (
                  <li key={dimension}>
                    <Link to={`${path}?of=${chosen.id}&by=${dimension}#breakdown`}>By {dimension}</Link>
                  </li>
                ))}
              </ul>
            )
          }
        />
      )}
      <Form method="post" className="app-no-print">
        <input type="hidden" name="questionnaire" value={chosen.id} />
        <button className="nhsuk-button nhsuk-button--secondary" type="submit">
          {rollUp === null
            ? 'Publish the figures of the whole ICS'
            : 'Publish anew, with rounds closed since'}
        </button>
      </Form>
      <TeamsSideBySide
        comparison={comparison}
        whenNone="No team has shared a result of this questionnaire with the ICS lead."
      />
    </>
  )
}
