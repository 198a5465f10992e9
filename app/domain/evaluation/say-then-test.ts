import type { EvaluatedScale } from './evaluation-report'
import { sayNumber, sayPoints } from './say-span'

/** Looking back beside the change of the scale: two measures, never averaged (N4). Empty where looking back isn't shown. */
export function sayThenTest({ title, published: { thenTest, change } }: EvaluatedScale): string {
  if (thenTest.state !== 'shown') return ''
  const { value, low, high, n } = thenTest.value
  const looked = `${title}: looking back, ${n} people put themselves ${sayPoints(Math.abs(value))} ${value < 0 ? 'lower' : 'higher'} now than at the start (from ${sayNumber(low)} to ${sayNumber(high)})`
  return change.state === 'shown'
    ? `${looked}; the change of the scores is ${sayNumber(change.value.value)} (from ${sayNumber(change.value.low)} to ${sayNumber(change.value.high)}).`
    : `${looked}; the change of the scores isn’t shown.`
}
