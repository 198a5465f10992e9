import type { ProfileReport } from '~/domain/profile/profile-report'
import { formatScore } from '~/domain/scoring/format-score'
import { RadarChart } from '../charts/radar-chart'

/** The profile that a plan began from, on paper only: on the screen it is a page of its own. */
export function PrintedProfile({ report }: { report: ProfileReport }) {
  const { scales, sentences, words } = report
  if (!scales.some(({ score }) => score !== null)) return null
  return (
    <section className="app-only-print" aria-labelledby="profile-of-plan">
      <h2 id="profile-of-plan">The profile it began from</h2>
      <p>
        <strong>Self-report.</strong> {words.selfReport}
      </p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="app-picture">
        <RadarChart
          id="radar-of-plan"
          title={`Radar of ${scales.length} scores`}
          summary={sentences.join(' ')}
          axes={scales.map(({ id, title }) => ({ id, label: title }))}
          series={[{ id: 'own', label: 'My scores', values: scales.map(({ score }) => score) }]}
        />
      </div>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption">The same as a table. Scores run from 1 to 5.</caption>
        <tbody>
          {scales.map(({ id, title, score }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td className="nhsuk-table__cell--numeric">
                {score === null ? 'not enough answers' : formatScore(score)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
