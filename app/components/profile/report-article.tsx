import type { ReactNode } from 'react'
import type { ProfileReport } from '~/domain/profile/profile-report'
import type { GlossaryTerm, Source } from '~/domain/questionnaire/questionnaire-schema'
import { RadarChart } from '../charts/radar-chart'
import { DateText } from '../page-layout/date-text'
import { GlossaryList } from '../questionnaire/glossary-list'
import { ContextSection } from './context-section'
import { RankedSection } from './ranked-section'
import { ScaleDetails } from './scale-details'
import { ScoreTable } from './score-table'
import { TopicsSection } from './topics-section'

type Overlay = Readonly<{ id: string; label: string; values: readonly (number | null)[] }>

/** One profile, whole: the same for a person's own and for the sample. */
export function ReportArticle({
  report,
  sources,
  terms,
  ownLabel,
  overlay = null,
  answerAgain,
  actions,
  comparison,
}: {
  report: ProfileReport
  sources: readonly Source[]
  terms: readonly GlossaryTerm[]
  ownLabel: string
  overlay?: Overlay | null
  /** Shown where there is nothing to see but that too little was answered. */
  answerAgain?: ReactNode
  actions?: ReactNode
  comparison?: ReactNode
}) {
  const { questionnaire, scales, sentences, words } = report
  const hasScores = scales.some(({ score }) => score !== null)
  const own = { id: 'own', label: ownLabel, values: scales.map(({ score }) => score) }
  return (
    <article>
      <div className="app-reading-width">
        <p className="nhsuk-caption-l">
          {words.heading === questionnaire.title ? 'Version' : `${questionnaire.title}, version`}{' '}
          {questionnaire.version}
        </p>
        <h1>{words.heading}</h1>
        <p className="app-self-report">
          <strong>Self-report.</strong>{' '}
          {report.submittedAt !== null && (
            <>
              Submitted <DateText iso={report.submittedAt} />.{' '}
            </>
          )}
          {words.selfReport}
        </p>
        {report.facts.length > 0 && (
          <p>{report.facts.map(([label, value]) => `${label}: ${value}`).join('. ')}.</p>
        )}
      </div>
      {actions}
      {scales.length > 0 && (
        <section className="app-pictured" aria-labelledby="picture">
          <h2 id="picture">{hasScores ? 'The picture' : words.scores}</h2>
          <div className="app-reading-width">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {!hasScores && answerAgain}
          </div>
          {hasScores && (
            <div className="app-picture">
              <RadarChart
                id="radar"
                title={`Radar of ${scales.length} scores`}
                summary={sentences.join(' ')}
                axes={scales.map(({ id, title }) => ({ id, label: title }))}
                series={overlay ? [own, overlay] : [own]}
              />
              <ScoreTable scales={scales} words={words} ownLabel={ownLabel} overlay={overlay} />
            </div>
          )}
          {comparison}
          {hasScores && (
            <div className="app-reading-width app-ranked">
              <RankedSection report={report} />
            </div>
          )}
        </section>
      )}
      <TopicsSection report={report} answerAgain={answerAgain} />
      <ContextSection report={report} />
      {scales.length > 0 && (
        <section aria-labelledby="scales">
          <h2 id="scales">Scale by scale</h2>
          <div className="app-no-print">
            <GlossaryList terms={terms} />
          </div>
          {scales.map((scale) => (
            <ScaleDetails key={scale.id} scale={scale} words={words} sources={sources} />
          ))}
        </section>
      )}
    </article>
  )
}
