import type { Day, Ics } from './field'

/** Whether an ICS, or a code of it, is there on a day. */
export function isCurrent({ validFrom, validTo }: Pick<Ics, 'validFrom' | 'validTo'>, day: Day): boolean {
  return validFrom <= day && (validTo === null || validTo > day)
}
