import type { Figure } from '../disclosure/figure'
import type { Amount } from '../disclosure/snapshot'
import { formatScore } from '../scoring/format-score'
import { describeSuppression } from './describe-suppression'

/** A shown amount in words: "3.4", "above 4.8", "under 0.3" (D7). */
export function describeAmount({ kind, value }: Amount): string {
  return kind === 'number' ? formatScore(value) : `${kind} ${formatScore(value)}`
}

/** A figure in words: what it shows, or that it isn't shown and why. Nothing else can be said of it. */
export function describeFigure<T>(figure: Figure<T>, describe: (value: T) => string): string {
  return figure.state === 'shown'
    ? describe(figure.value)
    : `not shown: ${describeSuppression(figure.reason)}`
}

/** Where to draw a figure: at its bound where it lies beyond one; null where it isn't shown. */
export function placeAmount(figure: Figure<Amount>): number | null {
  return figure.state === 'shown' ? figure.value.value : null
}
