import type { Day } from './field'

const YEARS_AHEAD = 10

/**
 * What is wrong with the day of a change, in a sentence; null if nothing is. A change may be recorded after it
 * happened, or up to ten years ahead.
 */
export function checkDay(day: Day | null, today: Day): string | null {
  if (day === null || !isDay(day)) return 'Enter the day, such as 1 4 2027'
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
  return day > latest ? `Enter a day within the next ${YEARS_AHEAD} years` : null
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
