import type { TypedDay } from './date-field'

/** What was typed into a date field, as it was typed. */
export function readTypedDay(form: URLSearchParams, id: string): TypedDay {
  const read = (part: string) => (form.get(`${id}-${part}`) ?? '').trim().slice(0, 10)
  return { day: read('day'), month: read('month'), year: read('year') }
}

/** A typed day as 2026-04-01; null where nothing was typed; undefined where it is no day that there is. */
export function parseTypedDay({ day, month, year }: TypedDay): string | null | undefined {
  if (day === '' && month === '' && year === '') return null
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}

/** A day such as 2026-04-01 as it would be typed. */
export function typeDay(iso: string | null): TypedDay {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? []
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
