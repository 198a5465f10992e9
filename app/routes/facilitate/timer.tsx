import { useEffect, useState } from 'react'
import { useIsInBrowser } from '~/components/page-layout/use-is-in-browser'
import { readRemaining, startTimer, pauseTimer, type TimerState } from './timer-state'

const CHOICES = [2, 5, 10, 15, 20]

/** A timer for one step. It needs script, and isn't there without. */
export function Timer() {
  const isReady = useIsInBrowser()
  const [minutes, setMinutes] = useState(5)
  const [timer, setTimer] = useState<TimerState>({ kind: 'still', left: 5 * 60 })
  const [left, setLeft] = useState(5 * 60)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (timer.kind !== 'running') return undefined
    const tick = () => {
      const remaining = readRemaining(timer, Date.now())
      setLeft(remaining)
      if (remaining === 60) setSaid('One minute left')
      if (remaining > 0) return
      setSaid('Time is up')
      setTimer({ kind: 'still', left: 0 })
    }
    const ticking = setInterval(tick, 250)
    return () => clearInterval(ticking)
  }, [timer])
  const setTo = (seconds: number) => {
    setTimer({ kind: 'still', left: seconds })
    setLeft(seconds)
  }
  if (!isReady) return null
  const isRunning = timer.kind === 'running'
  return (
    <section aria-labelledby="timer" className="app-timer app-no-print">
      <h2 id="timer">Timer</h2>
      <p className="app-timer__left" role="timer" aria-live="off">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </p>
      <p role="status">{said}</p>
      <div className="app-buttons">
        <label>
          Minutes{' '}
          <select
            className="nhsuk-select"
            value={minutes}
            onChange={(event) => {
              const chosen = Number(event.currentTarget.value)
              setMinutes(chosen)
              setTo(chosen * 60)
              setSaid('')
            }}
          >
            {CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </label>
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="button"
          onClick={() => {
            if (isRunning) setTimer(pauseTimer(timer, Date.now()))
            else if (left > 0) setTimer(startTimer(left, Date.now()))
            setSaid(isRunning ? 'The timer is paused' : left > 0 ? 'The timer is running' : 'Time is up')
          }}
        >
          {isRunning ? 'Pause' : 'Start'}
        </button>
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="button"
          onClick={() => {
            setTo(minutes * 60)
            setSaid('The timer is set back')
          }}
        >
          Reset
        </button>
      </div>
    </section>
  )
}
