import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { SummaryFact } from '~/components/page-layout/summary-fact'
import { GlossaryList } from '~/components/questionnaire/glossary-list'
import { ProvenanceList } from '~/components/questionnaire/provenance-list'
import { WhoSeesAnswers } from '~/components/questionnaire/who-sees-answers'
import type { GlossaryTerm, Questionnaire, Source } from '~/domain/questionnaire/questionnaire-schema'

const QUESTIONS_AND_SOURCES = 'The questions, and where each comes from'

export function QuestionnairePage({
  questionnaire,
  companion,
  sources,
  terms,
  length,
  inProgressId,
}: {
  questionnaire: Questionnaire
  companion: Readonly<{ id: string; title: string; summary: string }> | null
  sources: readonly Source[]
  terms: readonly GlossaryTerm[]
  length: string
  inProgressId: string | null
}) {
  const name = `${questionnaire.id}@${questionnaire.version}`
  return (
    <div className="app-reading-width">
      <p className="nhsuk-caption-l">Questionnaire</p>
      <h1>{questionnaire.title}</h1>
      <p className="nhsuk-lede-text">{questionnaire.summary}</p>
      <dl className="nhsuk-summary-list">
        <SummaryFact label="Who it is for">{questionnaire.forWhom}</SummaryFact>
        <SummaryFact label="How long it takes">{length} Your answers are saved as you go.</SummaryFact>
        <SummaryFact label="What you get">{questionnaire.outcome}</SummaryFact>
        <SummaryFact label="Who sees your answers">
          <WhoSeesAnswers />
        </SummaryFact>
      </dl>
      {inProgressId === null ? (
        <p>
          <Link className="nhsuk-button" to={`/assessments/new/${name}`}>
            Start
          </Link>
        </p>
      ) : (
        <p>
          <Link className="nhsuk-button" to={`/assessments/${inProgressId}`}>
            Go on where you were
          </Link>
        </p>
      )}
      {questionnaire.scales.length > 0 && (
        <p>
          <Link to="/sample-profile">See a sample profile</Link> first.
        </p>
      )}

      <h2>What it asks about</h2>
      <GlossaryList terms={terms} />
      {questionnaire.scales.map((scale) => (
        <section key={scale.id} aria-labelledby={scale.id}>
          <h3 className="nhsuk-heading-s" id={scale.id}>
            {scale.title}
          </h3>
          <p>{scale.definition}</p>
          <ProvenanceList
            of={scale.title}
            summary={QUESTIONS_AND_SOURCES}
            provenance={scale.provenance}
            items={scale.items}
            sources={sources}
          />
        </section>
      ))}
      {questionnaire.topicGroups.map((group) => (
        <section key={group.id} aria-labelledby={group.id}>
          <h3 className="nhsuk-heading-s" id={group.id}>
            {group.title}
          </h3>
          <p>{group.introduction}</p>
          <ul>
            {group.topics.map((topic) => (
              <li key={topic.id}>
                <strong>{topic.title}.</strong> {topic.meaning}
              </li>
            ))}
          </ul>
          <ProvenanceList
            of={group.title}
            summary={QUESTIONS_AND_SOURCES}
            items={group.topics.map((topic) => topic.item)}
            sources={sources}
          />
        </section>
      ))}
      {companion && (
        <section aria-labelledby="companion">
          <h3 className="nhsuk-heading-s" id="companion">
            Then, if you wish: {companion.title}
          </h3>
          <p>{companion.summary} It is never scored, and you may skip all of it.</p>
          <p>
            <Link to={`/questionnaires/${companion.id}`}>Its questions, and where each comes from</Link>
          </p>
        </section>
      )}
      <p className="nhsuk-body-s">
        Version {questionnaire.version}, published <DateText iso={questionnaire.published} />. What you get is
        self-report: how you see it, not a measurement by others. It has not been tested on a large number of
        people yet.
        {questionnaire.scales.length > 0 && (
          <>
            {' '}
            <Link to={`/questionnaires/${name}/measurement`}>How well it measures</Link>
          </>
        )}
      </p>
    </div>
  )
}
