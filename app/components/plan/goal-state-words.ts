import { formatDate } from '~/components/page-layout/date-text'
import type { Goal } from '~/domain/plan/plan'

/** How a goal stands, in a sentence: its day, and whether that is past. */
export function describeGoalState(
  { state, doneOn, byWhen }: Pick<Goal, 'state' | 'doneOn' | 'byWhen'>,
  today: string,
): string {
  if (state === 'done') return doneOn === null ? 'Done.' : `Done on ${formatDate(doneOn)}.`
  if (state === 'set-aside') return 'Set aside.'
  if (byWhen === null) return 'Open, without a day.'
  return byWhen < today
    ? `Open. It was to be done by ${formatDate(byWhen)}, which is past.`
    : `Open. By ${formatDate(byWhen)}.`
}
