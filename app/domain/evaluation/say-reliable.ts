import type { KnownReliability } from '../disclosure/change-snapshot'
import type { EvaluatedScale } from './evaluation-report'
import { sayPoints } from './say-span'

/** How many changed by more than error of measurement, with the reliability and where it comes from (N3). Empty where it isn't shown. */
export function sayReliable(
  { title, published: { reliable } }: EvaluatedScale,
  known: KnownReliability | undefined,
): string {
  if (reliable.state !== 'shown') return ''
  const { up, down, least } = reliable.value
  const source = known === undefined ? '' : ` (alpha ${known.alpha.toFixed(2)}, from ${known.n} people)`
  return `${title}: ${up} went up, ${down} went down; one person’s change had to exceed ${sayPoints(least)}${source}.`
}
