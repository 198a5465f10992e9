import type { EvaluatedQuestionnaire } from '~/domain/evaluation/evaluation-report'
import { StackedTable } from '../group/stacked-table'
import { TrendSection } from '../group/trend-section'
import { ChangeSection } from './change-section'

/** What was published of one questionnaire over a cohort's time. */
export function QuestionnaireSection({ evaluated }: { evaluated: EvaluatedQuestionnaire }) {
  const { questionnaire, baseline, changes, trend } = evaluated
  return (
    <section aria-labelledby={questionnaire.id}>
      <h2 id={questionnaire.id}>{questionnaire.title}</h2>
      {changes.map((change) => (
        <ChangeSection key={change.id} change={change} />
      ))}
      {trend && (
        <TrendSection
          trends={trend}
          id={`${questionnaire.id}-trends`}
          level={3}
          heading={`From wave to wave: ${questionnaire.title}`}
          note={
            changes.length < 2
              ? 'Both points are of the same people.'
              : 'The first and the last point are of the same people; those between may be of others.'
          }
        />
      )}
      {baseline.length > 0 && (
        <StackedTable
          caption="The profile of the baseline, as it was published when that closed: everybody who answered it."
          columns={['Scale', 'People (n)', 'Mean']}
          rows={baseline.map(({ id, title, n, mean }) => ({
            id,
            cells: [title, n, mean].map((text) => ({ text })),
          }))}
        />
      )}
    </section>
  )
}
