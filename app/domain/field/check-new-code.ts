import { checkCode } from './check-code'
import { checkDay } from './check-day'
import type { Day, Ics, IcsCode } from './field'
import type { FieldProblem } from './proposed-change'
import { sayDay } from './say-day'

/** What stands against an ICS having another code from a day on, each with its field (F7); none if it may. */
export function checkNewCode(
  ics: Ics,
  codes: readonly IcsCode[],
  proposed: Readonly<{ scheme: string; code: string; from: Day | null }>,
  today: Day,
): readonly FieldProblem[] {
  const { scheme, code, from } = proposed
  const problems: FieldProblem[] = []
  if (scheme !== 'ods' && scheme !== 'ons') {
    problems.push({ at: 'scheme', sentence: 'Choose which code changes' })
  } else {
    const sentence = checkCode(codes, { scheme, code }, from)
    if (sentence !== null) problems.push({ at: 'code', sentence })
  }
  const wrongDay = checkDay(from, today)
  if (wrongDay !== null || from === null) {
    return [...problems, { at: 'from', sentence: wrongDay ?? '' }]
  }
  const latest = codes
    .filter((one) => one.icsId === ics.id && one.scheme === scheme)
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1)
  if (ics.validTo !== null && from >= ics.validTo) {
    problems.push({ at: 'from', sentence: `${ics.name} ends on ${sayDay(ics.validTo)}` })
  } else if (from < ics.validFrom) {
    problems.push({ at: 'from', sentence: `${ics.name} begins on ${sayDay(ics.validFrom)}` })
  } else if (latest !== undefined && from <= latest) {
    problems.push({ at: 'from', sentence: `It has had its latest code since ${sayDay(latest)}` })
  }
  return problems
}
