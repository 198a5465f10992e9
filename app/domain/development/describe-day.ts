import type { Day } from '../field/field'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day to come as people say it: "12 March", with its year from a year ahead on: "12 March 2028". */
export function describeDay(day: Day, today: Day): string {
  const [year = '', month, date] = day.split('-')
  const said = `${Number(date)} ${MONTHS[Number(month) - 1]}`
  const inAYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return day >= today && day < inAYear ? said : `${said} ${year}`
}
