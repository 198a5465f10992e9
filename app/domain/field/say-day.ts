import type { Day } from './field'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day as people say it: 2026-04-01 is "1 April 2026". */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}
