import { Form, Link } from '@remix-run/react'
import { RadarChart } from '~/components/charts/radar-chart'
import { DateText } from '~/components/page-layout/date-text'
import type { Consensus } from '~/use-cases/read-consensus'

/** What a team agreed on each scale: recorded by it together, and measured by nobody. */
export function ConsensusPage({
  roundId,
  opensOn,
  isOpen,
  teamName,
  mayRun,
  questionnaires,
}: Omit<Consensus, 'round'> & { roundId: string; opensOn: string; isOpen: boolean }) {
  return (
    <article>
      <p className="nhsuk-caption-l">
        {teamName}, round of <DateText iso={opensOn} />
      </p>
      <h1>What we agreed</h1>
      <p className="app-reading-width">
        The team met and recorded one answer for each scale. These are not averages of members’ own answers,
        and are compared with none.
      </p>
      {isOpen && mayRun && (
        <Form method="post" className="app-notice app-no-print">
          <p>Members see this once the round is closed. Nothing is recorded after that.</p>
          <div className="app-buttons">
            <button className="nhsuk-button" type="submit" name="do" value="close">
              Close the round and show it
            </button>
            <Link to={`/rounds/${roundId}/facilitate/1`}>Go on recording</Link>
          </div>
        </Form>
      )}
      {questionnaires.map(({ id, title, scales }) => (
        <section key={id} aria-labelledby={`of-${id}`}>
          <h2 id={`of-${id}`}>{title}</h2>
          {scales.some(({ value }) => value !== null) && scales.length > 2 && (
            <RadarChart
              id={`radar-${id}`}
              title={`Radar of what the team agreed: ${title}`}
              summary={scales.map((scale) => `${scale.title}: ${scale.words}.`).join(' ')}
              axes={scales.map((scale) => ({ id: scale.id, label: scale.title }))}
              gap="Where the line is broken the team did not agree, or nothing was recorded."
              series={[{ id: 'agreed', label: 'What we agreed', values: scales.map(({ value }) => value) }]}
            />
          )}
          <table className="nhsuk-table app-scores">
            <caption className="nhsuk-table__caption">What we agreed, scale by scale</caption>
            <thead>
              <tr>
                <th scope="col">Scale</th>
                <th scope="col">Answer</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {scales.map((scale) => (
                <tr key={scale.id} className="nhsuk-table__row">
                  <th scope="row">{scale.title}</th>
                  <td>
                    {scale.words}
                    {scale.value !== null && ` (${scale.value} of 5)`}
                  </td>
                  <td className="app-lines app-breakable">{scale.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <p className="app-no-print">
        <Link to={`/rounds/${roundId}/agreement`}>The working agreement</Link>
      </p>
    </article>
  )
}
