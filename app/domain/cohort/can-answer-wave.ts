import type { Day } from '../field/field'
import type { Wave } from './cohort'

/**
 * Whether somebody who takes part can answer a wave today: while it is open, and whoever joined after it had opened until its
 * catch-up day as well (H8).
 * @param joinedAt when they began to take part
 */
export function canAnswerWave(
  wave: Pick<Wave, 'state' | 'openedAt' | 'catchesUpUntil'>,
  joinedAt: string,
  today: Day,
): boolean {
  if (wave.state === 'open') return true
  return isCatchingUp(wave, today) && wave.openedAt !== null && joinedAt > wave.openedAt
}

/** Whether a wave that has closed can still be answered by late starters. */
export function isCatchingUp(wave: Pick<Wave, 'state' | 'catchesUpUntil'>, today: Day): boolean {
  return wave.state === 'closed' && wave.catchesUpUntil !== null && wave.catchesUpUntil >= today
}

/** The last day on which somebody can answer it: for late starters the catch-up day, where there is a later one. */
export function lastDayFor(
  wave: Pick<Wave, 'openedAt' | 'closesOn' | 'catchesUpUntil'>,
  joinedAt: string,
): Day {
  const { openedAt, closesOn, catchesUpUntil } = wave
  const isLate = openedAt !== null && joinedAt > openedAt
  return isLate && catchesUpUntil !== null && catchesUpUntil > closesOn ? catchesUpUntil : closesOn
}
