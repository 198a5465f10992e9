import { formatDate } from '~/components/page-layout/date-text'
import { describeChange, type ProfileOverlay } from '~/domain/profile/overlay-profile'
import { formatScore } from '~/domain/scoring/format-score'

/** Two assessments of the same version, scale by scale. */
export function ChangeTable({
  overlay: { changes, then, now },
  note,
}: {
  overlay: ProfileOverlay
  note: string
}) {
  return (
    <>
      <table className="nhsuk-table app-scores">
        <caption className="nhsuk-table__caption">
          From {formatDate(then)} to {formatDate(now)}
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
      <p>{note}</p>
    </>
  )
}
