import type { Day } from './field'

/**
 * A day out of 1/4/2026 or 2026-04-01, as people type and spreadsheets write them; null where there is nothing,
 * undefined where it is no day that there is.
 */
export function parseDay(text: string): Day | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const found =
    /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/.exec(typed) ??
    /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(typed)
  if (!found) return undefined
  const { year = '', month = '', day = '' } = found.groups ?? {}
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined
}
