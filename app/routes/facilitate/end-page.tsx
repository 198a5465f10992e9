import { Link } from '@remix-run/react'
import { StepList } from './step-list'
import type { ListedStep } from './step-page'
import { useArrowKeys } from './use-arrow-keys'

/** After the last scale: what to do with what was said. */
export function EndPage({
  roundId,
  kind,
  state,
  teamName,
  list,
}: {
  roundId: string
  kind: string
  state: string
  teamName: string
  list: readonly ListedStep[]
}) {
  const path = `/rounds/${roundId}/facilitate`
  const previous = `${path}/${list.length}`
  const keys = useArrowKeys({ previous, next: null })
  return (
    <div className="app-facilitate">
      <p className="nhsuk-caption-l">{teamName}</p>
      <h1>What will we do?</h1>
      <p>
        Write down what you will keep, change and start, who does it and by when. Everybody who belongs to the
        round can read it and sign it.
      </p>
      <p>
        <Link className="nhsuk-button" to={`/rounds/${roundId}/agreement`}>
          To the working agreement
        </Link>
      </p>
      {kind === 'consensus' && (
        <p>
          <Link to={`/rounds/${roundId}/agreed`}>What you agreed, scale by scale</Link>
          {state === 'open' && '. Members see it once the round is closed'}
        </p>
      )}
      <p>
        <Link to={`/rounds/${roundId}/notes`}>The notes</Link>
      </p>
      <nav className="app-facilitate__turn app-no-print" aria-label="Steps">
        <Link to={previous} rel="prev">
          Previous
        </Link>
      </nav>
      {keys}
      <StepList path={path} list={list} current={null} />
    </div>
  )
}
