import { lazy, Suspense, useEffect, useState } from 'react'

const WARN_BEFORE_MS = 5 * 60_000
const SessionDialog = lazy(() => import('./session-dialog'))

/** Warns, in the browser, before somebody is signed out. What the page says may be old: it asks again first. */
export function SessionWarning({ until }: { until: string }) {
  const [later, setLater] = useState(until)
  const end = later > until ? later : until
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const left = Math.max(0, Date.parse(end) - Date.now())
    const timer = setTimeout(
      () =>
        void fetch('/session')
          .then((response) => response.json() as Promise<{ until: string | null }>)
          .then(({ until: now }) => {
            if (now !== null) setLater(now)
            if (now === null || Date.parse(now) - Date.now() <= WARN_BEFORE_MS + 1_000) setIsNear(true)
          })
          .catch(() => setIsNear(true)),
      // Where sessions are short, not before half of it is over.
      left - Math.min(WARN_BEFORE_MS, left / 2),
    )
    return () => clearTimeout(timer)
  }, [end])
  if (!isNear) return null
  return (
    <Suspense>
      <SessionDialog
        until={end}
        onStay={(stayed) => {
          setIsNear(false)
          setLater(stayed)
        }}
      />
    </Suspense>
  )
}
