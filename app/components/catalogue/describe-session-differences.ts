import type { SessionFacts } from '~/domain/development/check-activity-session'
import { formatDate } from '../page-layout/date-text'
import type { FieldInWords } from './their-words'

/** What differs between what a keeper wrote of a session and what stands there now, as it stands there. */
export function describeSessionDifferences(
  mine: SessionFacts,
  theirs: SessionFacts,
): readonly FieldInWords[] {
  const own = describeFields(mine)
  return describeFields(theirs).filter(({ says }, at) => says !== own[at]!.says)
}

function describeFields(facts: SessionFacts): readonly FieldInWords[] {
  const { day, startsAt, endsAt, place, capacity, hostEmail } = facts
  return [
    { name: 'Day', says: formatDate(day) },
    { name: 'Starts', says: startsAt },
    { name: 'Ends', says: endsAt },
    { name: 'Where', says: place ?? 'Online' },
    { name: 'Places', says: capacity === null ? 'Nobody counts' : String(capacity) },
    { name: 'Host', says: hostEmail ?? 'None' },
  ]
}
