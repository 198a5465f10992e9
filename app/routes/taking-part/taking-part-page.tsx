import { Link } from '@remix-run/react'
import { DateText } from '~/components/page-layout/date-text'

/** The cohorts that somebody takes part in, or has. */
export function TakingPartPage({
  cohorts,
}: {
  cohorts: readonly Readonly<{
    id: string
    name: string
    takesPart: boolean
    open: Readonly<{ left: number; lastDay: string }> | null
  }>[]
}) {
  return (
    <div className="app-reading-width">
      <h1>Programmes that I take part in</h1>
      {cohorts.length === 0 && (
        <p>
          None so far. A leadership academy invites people to its programmes by e-mail; an invitation stands
          under <Link to="/assessments">My assessments</Link>.
        </p>
      )}
      {cohorts.length > 0 && (
        <ul className="app-assessments">
          {cohorts.map(({ id, name, takesPart, open }) => (
            <li key={id}>
              <h2 className="nhsuk-heading-s">
                <Link to={`/taking-part/${id}`}>{name}</Link>
              </h2>
              <p>
                {!takesPart && 'You take part no longer.'}
                {takesPart && open === null && 'Nothing to answer now.'}
                {open !== null && (
                  <>
                    {open.left === 0 ? 'You have answered.' : `${open.left} to answer.`} Until the end of{' '}
                    <DateText iso={open.lastDay} />.
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
