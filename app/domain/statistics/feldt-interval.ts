import { type Estimate, estimate, type Interval } from './estimate'
import { fQuantile } from './f-quantile'

/**
 * The interval of Cronbach's alpha by the F distribution, of 95% unless another level is given: 1 − (1 − alpha) F,
 * with n − 1 and (n − 1)(k − 1) degrees of freedom for n people and k items. It takes items to be equally good
 * measures of one thing.
 * Source: Feldt (1965), Psychometrika 30, 357–370; Feldt, Woodruff and Salih (1987), Applied Psychological
 * Measurement 11, 93–103.
 *
 * Smallest n: that of alpha; where alpha has a reason, so has this.
 */
export function feldtInterval(
  alpha: Estimate,
  { n, size }: Readonly<{ n: number; size: number }>,
  level = 0.95,
): Estimate<Interval> {
  if (alpha.value === null) return alpha
  const people = n - 1
  const rest = people * (size - 1)
  const tail = (1 - level) / 2
  const above = 1 / fQuantile(tail, rest, people)
  return estimate<Interval>([
    1 - (1 - alpha.value) * above,
    1 - (1 - alpha.value) * fQuantile(tail, people, rest),
  ])
}
