import type { Day } from '../field/field'
import { formatScore } from '../scoring/format-score'
import { describeDay } from './describe-day'
import type { SuggestionReason } from './suggestion'

/**
 * Why something is suggested, in one sentence with the person's own numbers: "You rate this 2.3 and your role calls
 * for it essentially; offered by your ICS on 12 March." (G10).
 */
export function describeReason(reason: SuggestionReason, today: Day): string {
  const { area, basis } = reason
  const rating = `You rate this ${formatScore(area.score)}`
  const why =
    basis === 'importance' && area.importance !== null
      ? `${rating} and your role calls for it ${area.importance.label.toLowerCase()}`
      : `${rating}, among the lower scores on your own profile`
  return `${why}; ${describeOffer(reason, today)}.`
}

function describeOffer({ nearness, owner, session }: SuggestionReason, today: Day): string {
  const when = session === null ? 'at any time' : `on ${describeDay(session.day, today)}`
  if (nearness === 'own-ics') return `offered by your ICS ${when}`
  if (nearness === 'starter')
    return session === null ? 'from the starter set, to begin at any time' : `from the starter set, ${when}`
  return `offered by your ${owner.kind === 'academy' ? 'academy' : 'region'} ${when}`
}
