import type { ReportedScale } from '~/domain/profile/profile-report'
import { IMPORTANCE_SKIPPED, type ProfileWords } from '~/domain/profile/profile-words'
import { formatScore } from '~/domain/scoring/format-score'

/** The radar's numbers as a table, in the questionnaire's order: nothing is ranked. */
export function ScoreTable({
  scales,
  words,
  ownLabel,
  overlay,
}: {
  scales: readonly ReportedScale[]
  words: ProfileWords
  ownLabel: string
  overlay: Readonly<{ label: string; values: readonly (number | null)[] }> | null
}) {
  const hasImportance = scales.some(({ importance }) => importance !== null)
  return (
    <table className="nhsuk-table app-scores">
      <caption className="nhsuk-table__caption">The same as a table. Scores run from 1 to 5.</caption>
      <thead>
        <tr>
          <th scope="col">Scale</th>
          <th className="nhsuk-table__header--numeric" scope="col">
            {overlay ? ownLabel : 'Score'}
          </th>
          {overlay && (
            <th className="nhsuk-table__header--numeric" scope="col">
              {overlay.label}
            </th>
          )}
          {hasImportance && <th scope="col">{words.importance}</th>}
        </tr>
      </thead>
      <tbody>
        {scales.map((scale, index) => (
          <tr key={scale.id}>
            <th scope="row">
              <a href={`#scale-${scale.id}`}>{scale.title}</a>
            </th>
            <Score score={scale.score} reason={scale.reason} />
            {overlay && <Score score={overlay.values[index] ?? null} reason="not enough answers" />}
            {hasImportance && <td>{scale.importance?.label ?? IMPORTANCE_SKIPPED}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Score({ score, reason }: { score: number | null; reason: string | null }) {
  return (
    <td className="nhsuk-table__cell--numeric">
      {score === null ? <span className="app-skipped">No score: {reason}</span> : formatScore(score)}
    </td>
  )
}
