import { parseDay } from '~/domain/field/parse-day'
import type { TypedDay } from './date-field'

/** What was typed into a date field, as it was typed. */
export function readTypedDay(form: URLSearchParams, id: string): TypedDay {
  const read = (part: string) => (form.get(`${id}-${part}`) ?? '').trim().slice(0, 10)
  return { day: read('day'), month: read('month'), year: read('year') }
}

/** A typed day as 2026-04-01; null where nothing was typed; undefined where it is no day that there is. */
export function parseTypedDay(typed: TypedDay): string | null | undefined {
  return parseDay(writeTypedDay(typed))
}

/** A typed day on one line, such as 1/4/2026; empty where nothing was typed. */
export function writeTypedDay({ day, month, year }: TypedDay): string {
  return day === '' && month === '' && year === '' ? '' : `${day}/${month}/${year}`
}

/** A day such as 2026-04-01 as it would be typed. */
export function typeDay(iso: string | null): TypedDay {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
