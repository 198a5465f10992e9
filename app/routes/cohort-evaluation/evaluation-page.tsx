import { Link } from '@remix-run/react'
import { QuestionnaireSection } from '~/components/evaluation/questionnaire-section'
import { SentenceSection } from '~/components/evaluation/sentence-section'
import { Surroundings } from '~/components/evaluation/surroundings'
import { DateText } from '~/components/page-layout/date-text'
import type { EvaluationReport } from '~/domain/evaluation/evaluation-report'
import { evaluationWords } from '~/domain/evaluation/evaluation-words'

/** What an academy tells its funders and those who took part: text first, then drawings with their tables (N8). */
export function EvaluationPage({
  cohortId,
  programmeId,
  mayRun,
  report,
  publishedAt,
}: {
  cohortId: string
  programmeId: string
  mayRun: boolean
  report: EvaluationReport
  publishedAt: string | null
}) {
  const base = `/cohorts/${cohortId}/evaluation`
  return (
    <article>
      <div className="app-reading-width">
        <p className="nhsuk-caption-l app-breakable">
          {report.programme}, {report.cohort}
        </p>
        <h1>Evaluation</h1>
        <p className="app-self-report">
          <strong>Self-report.</strong> {evaluationWords.selfReport} {evaluationWords.noRanking}
        </p>
        {publishedAt !== null && (
          <p>
            What is shown was last added to on <DateText iso={publishedAt} />. What was published doesn’t
            change.
          </p>
        )}
      </div>
      <ul className="app-toolbar app-no-print" aria-label="With this evaluation">
        {report.isPublished &&
          (['pdf', 'csv', 'json'] as const).map((ending) => (
            <li key={ending}>
              <a href={`${base}.${ending}`}>Download {ending.toUpperCase()}</a>
            </li>
          ))}
        {mayRun && (
          <>
            <li>
              <Link to={`/cohorts/${cohortId}`}>The cohort</Link>
            </li>
            <li>
              <Link to={`/programmes/${programmeId}/evaluation`}>Cohorts of this programme over time</Link>
            </li>
          </>
        )}
      </ul>
      {report.toCome.length > 0 && (
        <div className="app-notice app-reading-width">
          {!report.isPublished && <p>Nothing has been published of this cohort yet.</p>}
          {report.toCome.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <SentenceSection id="question" heading="The question" level={2} sentences={report.question} />
      <SentenceSection id="design" heading="How it was looked at" level={2} sentences={report.design} />
      <SentenceSection id="people" heading="Who took part" level={2} sentences={report.whoTookPart} />
      {report.skills.map((one) => (
        <QuestionnaireSection key={one.questionnaire.id} evaluated={one} />
      ))}
      {report.isPublished && <Surroundings report={report} />}
      {report.reactions.length > 0 && <Reactions report={report} />}
      {report.events.length > 0 && (
        <section className="app-reading-width" aria-labelledby="events">
          <h2 id="events">What happened meanwhile</h2>
          <p>From the cohort’s event log. That something happened doesn’t say what caused what.</p>
          <ul>
            {report.events.map(({ id, day, text }) => (
              <li key={id} className="app-breakable">
                <DateText iso={day} />: {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.isPublished && (
        <>
          <SentenceSection id="reading" heading="How to read it" level={2} sentences={report.howToRead} />
          <SentenceSection id="limits" heading="What it can’t tell" level={2} sentences={report.limits} />
        </>
      )}
    </article>
  )
}

function Reactions({ report: { reactions } }: { report: EvaluationReport }) {
  return (
    <section className="app-reading-width" aria-labelledby="reactions">
      <h2 id="reactions">What they thought of the programme</h2>
      {reactions.map(({ waveId, heading, sentences, texts }) => (
        <section key={waveId} aria-labelledby={`reaction-${waveId}`}>
          <h3 id={`reaction-${waveId}`}>{heading}</h3>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {texts.length > 0 && (
            <ul>
              {texts.map((text, index) => (
                <li key={index} className="app-breakable">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  )
}
