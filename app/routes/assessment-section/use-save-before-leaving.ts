import { useBlocker } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * A link to another page waits until everything is saved; without a connection it leads nowhere, for the
 * answers are kept in this page alone.
 */
export function useSaveBeforeLeaving({
  wouldLose,
  saveAll,
}: Readonly<{ wouldLose: () => boolean; saveAll: () => Promise<boolean> }>): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && wouldLose(),
  )
  // Each attempt to leave is answered once, and only the latest: a page drawn anew in between changes nothing.
  const latest = useRef(blocker)
  useEffect(() => {
    if (blocker.state !== 'blocked' || latest.current === blocker) return
    latest.current = blocker
    void saveAll().then((saved) => {
      if (latest.current !== blocker) return
      if (saved) blocker.proceed()
      else blocker.reset()
    })
  }, [blocker, saveAll])
}
