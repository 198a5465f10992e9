import { useEffect, useRef, useState } from 'react'
import { formatTime } from './date-text'

/** Tells that the time runs out, and lets one stay. It takes the focus and gives it back. */
export default function SessionDialog({ until, onStay }: { until: string; onStay: (until: string) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), Math.max(0, Date.parse(until) - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  const stay = () =>
    void fetch('/session', { method: 'POST' })
      .then((response) => response.json() as Promise<{ until: string | null }>)
      .then(({ until: later }) => (later === null ? setIsOver(true) : onStay(later)))
      .catch(() => undefined)
  return (
    <dialog className="app-session-dialog" ref={dialog} aria-labelledby="session-dialog" role="alertdialog">
      <h2 id="session-dialog" className="nhsuk-heading-m">
        {isOver ? 'You were signed out' : 'You will be signed out soon'}
      </h2>
      {isOver ? (
        <p>
          What is on this page is still here.{' '}
          <a href="/sign-in?return-to=%2Fsigned-in" target="_blank" rel="noopener">
            Sign in, in a new tab
          </a>
          , then come back and go on.
        </p>
      ) : (
        <p>
          For your privacy you are signed out at {formatTime(until)} if you do nothing. What you have saved is
          safe.
        </p>
      )}
      {isOver ? (
        <button className="nhsuk-button" type="button" onClick={() => dialog.current?.close()}>
          Go back to the page
        </button>
      ) : (
        <>
          <button className="nhsuk-button" type="button" onClick={stay}>
            Stay signed in
          </button>
          <form method="post" action="/sign-out">
            <button className="nhsuk-button nhsuk-button--secondary" type="submit">
              Sign out
            </button>
          </form>
        </>
      )}
    </dialog>
  )
}
