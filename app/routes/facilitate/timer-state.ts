/** A timer that stands still with so many seconds left, or that runs until a moment, in milliseconds. */
export type TimerState =
  Readonly<{ kind: 'still'; left: number }> | Readonly<{ kind: 'running'; endsAt: number }>

/** A timer that begins to run now. */
export function startTimer(left: number, now: number): TimerState {
  return { kind: 'running', endsAt: now + left * 1000 }
}

/** The same timer, standing still from now on. */
export function pauseTimer(timer: TimerState, now: number): TimerState {
  return { kind: 'still', left: readRemaining(timer, now) }
}

/** Whole seconds left, never under 0: a second counts until it is over, also where the browser slept meanwhile. */
export function readRemaining(timer: TimerState, now: number): number {
  return timer.kind === 'still' ? timer.left : Math.max(0, Math.ceil((timer.endsAt - now) / 1000))
}
