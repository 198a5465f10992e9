import type { Figure, Suppression } from '../disclosure/figure'
import { describeSuppression } from '../group/describe-suppression'
import type { EvaluatedScale } from './evaluation-report'
import { sayList } from './say-span'

const kinds = {
  change: 'Change',
  effect: 'Change in standard deviations',
  reliable: 'How many changed by more than error',
  thenTest: 'Looking back',
  leavers: 'Those who left beside those who stayed',
} as const

/** What isn't shown and why, a sentence for each kind of figure and reason; what follows from another isn't told again. */
export function sayNotShown(scales: readonly EvaluatedScale[]): readonly string[] {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    const byReason = new Map<Suppression, string[]>()
    for (const { title, published } of scales) {
      const figure: Figure<unknown> = published[kind]
      const followsFromChange =
        (kind === 'effect' || kind === 'reliable') &&
        published.change.state === 'suppressed' &&
        figure.state === 'suppressed' &&
        figure.reason === published.change.reason
      if (figure.state === 'shown' || figure.reason === 'whole-hidden' || followsFromChange) continue
      byReason.set(figure.reason, [...(byReason.get(figure.reason) ?? []), title])
    }
    return [...byReason].map(([reason, titles]) => {
      const of = titles.length === scales.length ? 'all scales' : sayList(titles)
      return `${kinds[kind]} of ${of} is not shown: ${describeSuppression(reason)}.`
    })
  })
}
