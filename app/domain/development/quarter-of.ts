import type { Day } from '../field/field'

/** A quarter of a calendar year, such as 2026-Q4. */
export type Quarter = string

const months = ['January to March', 'April to June', 'July to September', 'October to December'] as const

/** The quarter that a day is in: 2026-11-25 is in 2026-Q4. Quarters are in order as text. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** A quarter as people say it: "October to December 2026". */
export function sayQuarter(quarter: Quarter): string {
  return `${months[Number(quarter.slice(6)) - 1]} ${quarter.slice(0, 4)}`
}

/** The same quarter of the year before. */
export function aYearBefore(quarter: Quarter): Quarter {
  return `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`
}
