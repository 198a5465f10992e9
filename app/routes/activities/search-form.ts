import { sectors, tiers } from '~/domain/answers/role-facts'
import { activityFormats, type ActivityFormat } from '~/domain/development/activity-formats'
import type { ActivitySearch } from '~/domain/development/find-activities'
import { parseDay } from '~/domain/field/parse-day'

type Option = Readonly<{ id: string; label: string }>

export const times: readonly Option[] = [
  { id: '60', label: 'An hour or less' },
  { id: '240', label: 'Half a day or less' },
  { id: '480', label: 'A day or less' },
  { id: '1440', label: 'Three days or less' },
]
export const costs: readonly Option[] = [
  { id: '0', label: 'Free' },
  { id: '50', label: '£50 or less' },
  { id: '250', label: '£250 or less' },
  { id: '1000', label: '£1,000 or less' },
]
const formats: readonly Option[] = activityFormats

/** The names that the parts of a search have in the address, in the page's order. */
export const partNames = {
  words: 'words',
  scale: 'capability',
  format: 'format',
  tier: 'tier',
  sector: 'sector',
  minutesAtMost: 'time',
  poundsAtMost: 'cost',
  place: 'place',
  from: 'from',
  until: 'until',
} as const satisfies Record<keyof ActivitySearch, string>

const names = Object.values(partNames)
export type TypedSearch = Readonly<Record<(typeof names)[number], string>>

/** Reads a search out of an address. What can't be read is an error at its field, and isn't searched for. */
export function readSearch(asked: URLSearchParams, scales: readonly Option[]) {
  const typed = Object.fromEntries(
    names.map((name) => [name, (asked.get(name) ?? '').trim().slice(0, 200)]),
  ) as TypedSearch
  const errors: Record<string, string> = {}
  const choose = (name: keyof TypedSearch, options: readonly Option[]): string | null => {
    if (typed[name] === '') return null
    if (options.some(({ id }) => id === typed[name])) return typed[name]
    errors[name] = 'Choose one of the options, or leave it open'
    return null
  }
  const chooseNumber = (name: keyof TypedSearch, options: readonly Option[]) => {
    const chosen = choose(name, options)
    return chosen === null ? null : Number(chosen)
  }
  const readDay = (name: 'from' | 'until'): string | null => {
    const day = parseDay(typed[name])
    if (day === undefined) errors[name] = 'Enter a day that there is, such as 1/4/2027'
    return day ?? null
  }
  const search: ActivitySearch = {
    words: typed.words,
    scale: choose('capability', scales),
    format: choose('format', formats) as ActivityFormat | null,
    tier: choose('tier', tiers),
    sector: choose('sector', sectors),
    minutesAtMost: chooseNumber('time', times),
    poundsAtMost: chooseNumber('cost', costs),
    place: typed.place,
    from: readDay('from'),
    until: readDay('until'),
  }
  if (search.from !== null && search.until !== null && search.until < search.from)
    errors['until'] = 'The last day must be the first day or later'
  return { typed, errors, search }
}

/** The same search in an address, without some of its parts, or on another page. */
export function addressOf(typed: TypedSearch, without: readonly string[] = [], page = 1): string {
  const kept = Object.entries(typed).filter(([name, value]) => value !== '' && !without.includes(name))
  if (page > 1) kept.push(['page', String(page)])
  return `/activities${kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`}`
}
