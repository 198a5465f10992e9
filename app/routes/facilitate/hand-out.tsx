import { Link } from '@remix-run/react'
import type { FacilitationStep } from '~/use-cases/read-facilitation'

/** All steps on paper: what was said, what to talk about, and room to write. */
export function HandOut({
  roundId,
  teamName,
  steps,
}: {
  roundId: string
  teamName: string
  steps: readonly FacilitationStep[]
}) {
  return (
    <article className="app-reading-width">
      <p className="nhsuk-caption-l">{teamName}</p>
      <h1>What to talk about</h1>
      <p className="app-no-print">
        Print this page as a hand-out.{' '}
        <Link to={`/rounds/${roundId}/facilitate/1`}>Back to the first step</Link>
      </p>
      {steps.map(({ position, scale, told }) => (
        <section key={position} aria-labelledby={`step-${position}`} className="app-hand-out">
          <h2 id={`step-${position}`}>{scale.title}</h2>
          <p>{scale.definition}</p>
          {told.length > 0 && <p>{told.join(' ')}</p>}
          <ul>
            {scale.reflection.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
