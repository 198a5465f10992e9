import { useBlocker } from '@remix-run/react'
import { useEffect } from 'react'

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
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    let isLatest = true
    void saveAll().then((saved) => {
      if (!isLatest) return
      if (saved) blocker.proceed()
      else blocker.reset()
    })
    return () => {
      isLatest = false
    }
  }, [blocker, saveAll])
}
