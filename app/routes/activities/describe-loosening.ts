import type { Loosening } from '~/domain/development/find-what-to-loosen'

const says = {
  words: 'the words',
  scale: 'what it develops',
  format: 'the format',
  tier: 'the tier',
  sector: 'the sector',
  minutesAtMost: 'the time it takes',
  poundsAtMost: 'the cost',
  place: 'the place',
  from: 'the days',
  until: 'the days',
} as const

/** What would be found without a part of a search: "Without the cost: 3 activities". */
export function describeLoosening([part]: Loosening['without'], found: number): string {
  return `Without ${says[part!]}: ${found === 1 ? '1 activity' : `${found} activities`}`
}
