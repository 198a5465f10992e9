import { Link } from '@remix-run/react'
import type { ListedStep } from './step-page'

/** All steps, to jump to. */
export function StepList({
  path,
  list,
  current,
}: {
  path: string
  list: readonly ListedStep[]
  current: number | null
}) {
  return (
    <details className="nhsuk-details app-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">All steps</span>
      </summary>
      <div className="nhsuk-details__text">
        <ol>
          {list.map(({ position, title, isDone }) => (
            <li key={position}>
              <Link to={`${path}/${position}`} aria-current={position === current ? 'step' : undefined}>
                {title}
              </Link>
              {isDone && ' (written)'}
            </li>
          ))}
        </ol>
        <p>
          <Link to={`${path}/end`}>The end</Link>, <Link to={`${path}/hand-out`}>a hand-out to print</Link>
        </p>
      </div>
    </details>
  )
}
