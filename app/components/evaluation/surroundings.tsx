import type { EvaluationReport } from '~/domain/evaluation/evaluation-report'
import { sayTeamFigure } from '~/domain/evaluation/evaluate-teams'
import { evaluationWords } from '~/domain/evaluation/evaluation-words'
import { StackedTable } from '../group/stacked-table'
import { QuestionnaireSection } from './questionnaire-section'

/** What else changed, beside what people can do (P2): what they say of their system, their own situation, and what teams shared. */
export function Surroundings({
  report: { surroundings, situations, teams },
}: {
  report: Pick<EvaluationReport, 'surroundings' | 'situations' | 'teams'>
}) {
  return (
    <>
      <section className="app-reading-width" aria-labelledby="surroundings">
        <h2 id="surroundings">What surrounds them</h2>
        <p>{evaluationWords.surroundings}</p>
        {surroundings.length === 0 && <p>{evaluationWords.noSurroundings}</p>}
      </section>
      {surroundings.map((one) => (
        <QuestionnaireSection key={one.questionnaire.id} evaluated={one} />
      ))}
      {situations.map(({ id, heading, topics }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          <p className="app-reading-width">{evaluationWords.situation}</p>
          <StackedTable
            caption={heading}
            columns={['Topic', 'What they said', 'People (n)', 'Then', 'Now']}
            rows={topics.map(({ id: topicId, title, statement, n, then, now }) => ({
              id: topicId,
              cells: [title, statement, n, then, now].map((text) => ({ text })),
            }))}
          />
        </section>
      ))}
      {teams.length > 0 && (
        <section aria-labelledby="teams">
          <h2 id="teams">What teams shared meanwhile</h2>
          <p className="app-reading-width">{evaluationWords.teams}</p>
          {teams.map(({ id, heading, columns, rows }) => (
            <StackedTable
              key={id}
              caption={`${heading}. Means run from 1 to 5.`}
              columns={['Scale', ...columns]}
              rows={rows.map(({ id: scaleId, title, figures }) => ({
                id: scaleId,
                cells: [title, ...figures.map(sayTeamFigure)].map((text) => ({ text })),
              }))}
            />
          ))}
        </section>
      )}
    </>
  )
}
