import type { ProfileReport, ReportedScale } from '~/domain/profile/profile-report'
import type { Source } from '~/domain/questionnaire/questionnaire-schema'
import { formatScore } from '~/domain/scoring/format-score'
import { ProvenanceList } from '../questionnaire/provenance-list'
import { AnswersGiven } from './answers-given'

/** What one scale means, what stronger looks like, what to ask oneself, where it comes from. */
export function ScaleDetails({
  scale,
  words,
  sources,
}: {
  scale: ReportedScale
  words: ProfileReport['words']
  sources: readonly Source[]
}) {
  return (
    <section className="app-scale" id={`scale-${scale.id}`} aria-labelledby={`scale-${scale.id}-title`}>
      <h3 className="nhsuk-heading-m" id={`scale-${scale.id}-title`}>
        {scale.title}
        <span className="app-scale__score">
          {scale.score === null
            ? `no score: ${scale.reason} (${scale.answered} of ${scale.asked} answered)`
            : formatScore(scale.score)}
        </span>
      </h3>
      <p className="app-reading-width">{scale.definition}</p>
      <dl className="app-looks-like">
        <div>
          <dt>Growing</dt>
          <dd>{scale.looksLike.growing}</dd>
        </div>
        <div>
          <dt>Steady</dt>
          <dd>{scale.looksLike.steady}</dd>
        </div>
        <div>
          <dt>Strong</dt>
          <dd>{scale.looksLike.strong}</dd>
        </div>
      </dl>
      <p className="app-scale__ask">{words.reflection}</p>
      <ul>
        {scale.reflection.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {scale.related.length > 0 && (
        <p className="app-no-print">
          In other questionnaires:{' '}
          {scale.related.map((related, index) => (
            <span key={`${related.questionnaire} ${related.scale}`}>
              {index > 0 && ', '}
              <a href={`/questionnaires/${related.questionnaire}#${related.scale}`}>{related.title}</a>
            </span>
          ))}
        </p>
      )}
      <AnswersGiven scale={scale} label={words.answers} />
      <div className="app-no-print">
        <ProvenanceList of={scale.title} provenance={scale.provenance} sources={sources} />
      </div>
    </section>
  )
}
