import { parseTypedDay, readTypedDay } from '~/components/form/read-day'
import { auditActions } from '~/domain/access/audit-actions'

/** Which entries are asked for. A filter that makes no sense is said, and not applied. */
export function parseAuditFilter(asked: URLSearchParams) {
  const errors: Record<string, string> = {}
  const action = asked.get('action') ?? ''
  const typed = { from: readTypedDay(asked, 'from'), until: readTypedDay(asked, 'until') }
  const from = parseTypedDay(typed.from)
  const until = parseTypedDay(typed.until)
  if (from === undefined) errors['from'] = 'Enter a day such as 1 4 2026, or leave it open'
  if (until === undefined) errors['until'] = 'Enter a day such as 30 4 2026, or leave it open'
  const person = (asked.get('person') ?? '').trim().slice(0, 254)
  const page = Number(asked.get('page') ?? '1')
  return {
    errors,
    typed,
    action,
    person,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
    filter: {
      action: Object.hasOwn(auditActions, action) ? action : null,
      person: person || null,
      from: from ? `${from}T00:00:00.000Z` : null,
      before: until ? dayAfter(until) : null,
    },
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString()
}
