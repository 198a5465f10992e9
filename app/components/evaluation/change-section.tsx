import type { EvaluatedChange } from '~/domain/evaluation/evaluation-report'
import { evaluationWords } from '~/domain/evaluation/evaluation-words'
import { listChangeParts } from '~/domain/evaluation/list-change-parts'
import { ChangeDrawing } from '../charts/change-drawing'
import { StackedTable } from '../group/stacked-table'
import { SentenceSection } from './sentence-section'

/** One published change: text first, then a small drawing a scale, then the same as a table. */
export function ChangeSection({ change }: { change: EvaluatedChange }) {
  const { id, heading, scales } = change
  const drawn = scales.flatMap((scale) => (scale.drawn ? [{ ...scale, drawn: scale.drawn }] : []))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {listChangeParts(change).map((part) => (
        <SentenceSection key={part.id} {...part} id={`${id}-${part.id}`} level={4} />
      ))}
      {drawn.length > 0 && (
        <>
          <p className="app-reading-width">{evaluationWords.drawing}</p>
          <ul className="app-multiples">
            {drawn.map((scale) => (
              <li key={scale.id}>
                <figure className="app-trend">
                  <ChangeDrawing
                    id={`${id}-${scale.id}`}
                    title={`Change of ${scale.title}`}
                    summary={`Then ${scale.words.before}, now ${scale.words.after}, change ${scale.words.change}`}
                    drawn={scale.drawn}
                  />
                  <figcaption className="app-radar__caption">
                    {scale.title}
                    {scale.isAimedAt && ' (aimed at)'}
                  </figcaption>
                </figure>
              </li>
            ))}
          </ul>
        </>
      )}
      <StackedTable
        caption={`${heading}, as a table. Means run from 1 to 5; intervals are of 95%.`}
        columns={[
          'Scale',
          'Answered then (n)',
          'Answered now (n)',
          'Answered both (n)',
          'Mean then',
          'Mean now',
          'Change',
          'Hedges g',
          'Beyond error',
          'Looking back',
          'Those who left, then',
        ]}
        rows={scales.map(({ id: scaleId, title, isAimedAt, words }) => ({
          id: scaleId,
          cells: [
            `${title}${isAimedAt ? ' (aimed at)' : ''}`,
            ...[words.nThen, words.nNow, words.n, words.before, words.after, words.change, words.effect],
            ...[words.reliable, words.thenTest, words.leavers],
          ].map((text) => ({ text })),
        }))}
      />
    </section>
  )
}
