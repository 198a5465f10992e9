import { describeAmount } from '../group/describe-amount'
import type { EvaluatedScale } from './evaluation-report'
import { directionOf } from './say-change'
import { sayNumber } from './say-span'

/** Those who answered the first wave alone beside those who stayed (N5). Empty where that isn't shown. */
export function sayLeavers({ title, published: { leavers } }: EvaluatedScale): string {
  if (leavers.state !== 'shown') return ''
  const { n, mean, stayersAbove } = leavers.value
  const { value, low, high } = stayersAbove
  const direction = directionOf(stayersAbove)
  const compared = {
    rose: 'those who stayed began higher',
    fell: 'those who stayed began lower',
    unclear: 'no difference from those who stayed that this cohort could show',
  }[direction]
  return `${title}: the ${n} people who did not answer again began at ${describeAmount(mean)}; ${compared} (Hedges g ${sayNumber(value)}, from ${sayNumber(low)} to ${sayNumber(high)}).`
}
