import type { ScaleChange } from '~/domain/profile/compare-profiles'
import { formatScore } from '~/domain/scoring/format-score'

/** Two assessments of the same version, scale by scale. */
export function ChangeTable({
  changes,
  then,
  now,
}: {
  changes: readonly ScaleChange[]
  then: string
  now: string
}) {
  return (
    <>
      <table className="nhsuk-table app-scores">
        <caption className="nhsuk-table__caption">
          From {then} to {now}
        </caption>
        <thead>
          <tr>
            <th scope="col">Scale</th>
            <th className="nhsuk-table__header--numeric" scope="col">
              Then
            </th>
            <th className="nhsuk-table__header--numeric" scope="col">
              Now
            </th>
            <th className="nhsuk-table__header--numeric" scope="col">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <th scope="row">{change.title}</th>
              <td className="nhsuk-table__cell--numeric">
                {change.then === null ? 'No score' : formatScore(change.then)}
              </td>
              <td className="nhsuk-table__cell--numeric">
                {change.now === null ? 'No score' : formatScore(change.now)}
              </td>
              <td className="nhsuk-table__cell--numeric">{describeChange(change.change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        A change can come from what you do, from what your role lets you do, or from how you now read the
        question. How much of a change is more than chance is not known yet for this questionnaire.
      </p>
    </>
  )
}

function describeChange(change: number | null): string {
  if (change === null) return 'Not known'
  const text = formatScore(change)
  return text === '0.0' ? 'None' : change > 0 ? `+${text}` : text.replace('-', '−')
}
