import { Form, Link } from '@remix-run/react'
import { SelectField } from '~/components/form/select-field'
import { formatShortDate } from '~/components/page-layout/date-text'
import { ReportArticle } from '~/components/profile/report-article'
import type { DescribedGoal } from '~/domain/plan/described-goal'
import type { ProfileOverlay } from '~/domain/profile/overlay-profile'
import type { ProfileReport } from '~/domain/profile/profile-report'
import type { GlossaryTerm, Source } from '~/domain/questionnaire/questionnaire-schema'
import { ChangeTable } from './change-table'
import { GoalsThenAndNow } from './goals-then-and-now'

export function ProfilePage({
  assessmentId,
  report,
  sources,
  terms,
  others,
  otherVersions,
  overlay,
  goals,
}: {
  assessmentId: string
  report: ProfileReport
  sources: readonly Source[]
  terms: readonly GlossaryTerm[]
  others: readonly Readonly<{ id: string; label: string }>[]
  otherVersions: number
  overlay: ProfileOverlay | null
  goals: readonly DescribedGoal[]
}) {
  const base = `/assessments/${assessmentId}`
  const again = `/assessments/new/${report.questionnaire.id}`
  const hasScales = report.scales.length > 0
  const hasScores = report.scales.some(({ score }) => score !== null)
  return (
    <ReportArticle
      report={report}
      sources={sources}
      terms={terms}
      overlay={
        overlay && { id: overlay.id, label: formatShortDate(overlay.submittedAt), values: overlay.scores }
      }
      answerAgain={
        <p>
          <Link to={again}>Answer again</Link>
        </p>
      }
      ownLabel={formatShortDate(report.submittedAt ?? '')}
      actions={
        <>
          <p className="app-no-print">
            <Link className="nhsuk-button" to={`${base}/suggestions`}>
              What you could do next
            </Link>
          </p>
          <ul className="app-toolbar app-no-print" aria-label="With this profile">
            <li>
              <a href={`${base}/profile.pdf${overlay ? `?with=${overlay.id}` : ''}`}>Download PDF</a>
            </li>
            {hasScores && (
              <li>
                <Link to={`${base}/explore`}>Explore</Link>
              </li>
            )}
            <li>
              <a href={`${base}/download.csv`}>Answers as CSV</a>
            </li>
            <li>
              <a href={`${base}/download.json`}>Answers as JSON</a>
            </li>
            <li>
              <Link to={again}>Answer again</Link>
            </li>
            <li>
              <Link to={`${base}/share`}>Share</Link>
            </li>
            <li>
              <Link to={`${base}/delete`}>Delete</Link>
            </li>
          </ul>
        </>
      }
      comparison={
        hasScales && (
          <>
            <section className={overlay ? undefined : 'app-no-print'} aria-labelledby="over-time">
              <h2 id="over-time">Over time</h2>
              {others.length === 0 && (
                <p>
                  This is the only one you have submitted in this version. Answer again in a few months, and
                  you can lay one over the other.
                </p>
              )}
              {otherVersions > 0 && (
                <p>
                  {otherVersions === 1 ? 'One more was' : `${otherVersions} more were`} answered in another
                  version of the questionnaire. Its words differ, so the scores aren’t compared.
                </p>
              )}
              {others.length > 0 && (
                <Form method="get" className="app-compare app-no-print" preventScrollReset>
                  <SelectField
                    id="with"
                    label="Lay another assessment over this one"
                    empty="None"
                    value={overlay?.id ?? ''}
                    options={others}
                  />
                  <button className="nhsuk-button nhsuk-button--secondary" type="submit">
                    Show
                  </button>
                </Form>
              )}
              {overlay && <ChangeTable overlay={overlay} note={report.words.change} />}
            </section>
            {goals.length > 0 && <GoalsThenAndNow goals={goals} />}
          </>
        )
      }
    />
  )
}
