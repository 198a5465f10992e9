import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'
import { stateWords } from '~/components/round/round-words'
import { choicesOf, type MakeUp } from '~/domain/round/count-make-up'
import type { Round } from '~/domain/round/round'

export type ListedRound = Pick<Round, 'id' | 'state' | 'opensOn' | 'closesOn'> &
  Readonly<{ titles: readonly string[] }>
export type ShownMakeUp = MakeUp & Readonly<{ says: readonly string[] }>

/** The rounds of a team, the newest first. */
export function RoundsSection({
  teamId,
  rounds,
  mayRun,
}: {
  teamId: string
  rounds: readonly ListedRound[]
  mayRun: boolean
}) {
  return (
    <section aria-labelledby="rounds-heading">
      <h2 id="rounds-heading">Rounds</h2>
      {rounds.length === 0 && <p>The team has not asked itself anything yet.</p>}
      <ul className="app-assessments">
        {rounds.map(({ id, state, opensOn, closesOn, titles }) => (
          <li key={id}>
            <p>
              <Link to={`/rounds/${id}`}>
                {titles.join(', ')}, <DateText iso={opensOn} /> to <DateText iso={closesOn} />
              </Link>{' '}
              <strong className="nhsuk-tag nhsuk-tag--grey">{stateWords[state]}</strong>
            </p>
          </li>
        ))}
      </ul>
      {mayRun && (
        <p>
          <Link className="nhsuk-button" to={`/teams/${teamId}/rounds/new`}>
            Set up a round
          </Link>
        </p>
      )}
    </section>
  )
}

const dimensions = [
  { id: 'sector', label: 'Sector' },
  { id: 'function', label: 'Function' },
  { id: 'tier', label: 'Tier' },
] as const

/** What a team is made of, from what its members say of themselves. */
export function MakeUpSection({ makeUp }: { makeUp: ShownMakeUp }) {
  return (
    <section aria-labelledby="make-up-heading">
      <h2 id="make-up-heading">What the team is made of</h2>
      {makeUp.says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {makeUp.members > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">In numbers</span>
          </summary>
          <div className="nhsuk-details__text">
            {dimensions.map(({ id, label }) => (
              <table className="nhsuk-table" key={id}>
                <caption className="nhsuk-table__caption nhsuk-table__caption--s">{label}</caption>
                <thead>
                  <tr>
                    <th scope="col">{label}</th>
                    <th scope="col">Members</th>
                  </tr>
                </thead>
                <tbody>
                  {choicesOf[id]
                    .filter((choice) => Object.hasOwn(makeUp[id].stated, choice.id))
                    .map((choice) => (
                      <tr key={choice.id}>
                        <th scope="row">{choice.label}</th>
                        <td>{makeUp[id].stated[choice.id]}</td>
                      </tr>
                    ))}
                  <tr>
                    <th scope="row">Not stated</th>
                    <td>{makeUp[id].notStated}</td>
                  </tr>
                </tbody>
              </table>
            ))}
            <p>From what members say of themselves, never from answers.</p>
          </div>
        </details>
      )}
    </section>
  )
}
