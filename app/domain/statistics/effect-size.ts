import { type Estimate, estimate, type Interval } from './estimate'

/** A standardised difference d with its variance, and Hedges g: d corrected by J, with its standard error and interval. */
export type EffectSize = Readonly<{
  d: number
  varD: number
  J: number
  g: number
  varG: number
  seG: number
  interval: Interval
}>

/**
 * Hedges g from d: J = 1 − 3 / (4 df − 1) takes away the bias of small samples; the interval is g ± z standard errors,
 * of 95% unless another z is given, with 1.96 as the source has it.
 * Source: Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, chapter 4.
 */
export function effectSize(d: number, varD: number, df: number, z = 1.96): Estimate<EffectSize> {
  const J = 1 - 3 / (4 * df - 1)
  const g = J * d
  const varG = J * J * varD
  const seG = Math.sqrt(varG)
  const reach = z * seG
  return estimate<EffectSize>({ d, varD, J, g, varG, seG, interval: [g - reach, g + reach] })
}
