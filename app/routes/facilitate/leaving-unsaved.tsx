import { useBlocker } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Keeps somebody from turning the page with a note that isn't saved, and asks them what to do. */
export function LeavingUnsaved({ isDirty }: { isDirty: boolean }) {
  const question = useRef<HTMLDivElement>(null)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  )
  const isAsking = blocker.state === 'blocked'
  useEffect(() => {
    if (isAsking) question.current?.focus()
  }, [isAsking])
  if (!isAsking) return null
  return (
    <div className="nhsuk-inset-text" role="alert" ref={question} tabIndex={-1}>
      <p>What you wrote here is not saved.</p>
      <div className="app-buttons">
        <button className="nhsuk-button" type="button" onClick={() => blocker.reset()}>
          Stay here
        </button>
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="button"
          onClick={() => blocker.proceed()}
        >
          Go on without it
        </button>
      </div>
    </div>
  )
}
