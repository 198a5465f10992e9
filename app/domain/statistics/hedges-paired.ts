import { type EffectSize, effectSize } from './effect-size'
import { type Estimate, noEstimate } from './estimate'

/** Of `n` people measured twice: their mean change, its standard deviation, and the correlation of before and after. */
export type PairedSample = Readonly<{ n: number; meanChange: number; sdOfChanges: number; r: number }>

/** Hedges g of a change, with the standard deviation within a time, in whose units it is. */
export type PairedEffectSize = EffectSize & Readonly<{ sdWithin: number }>

/**
 * Hedges g of the same people at two times: their mean change in units of the SD within a time, which is the SD of
 * the changes / √(2 (1 − r)). Positive where they went up.
 * Source: Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, formulas 4.26 to 4.30.
 * The interval is of 95% unless another z is given.
 *
 * Smallest n: 3 pairs. Missing values are left out beforehand; ties don't matter; where before and after correlate
 * fully, or nobody's change differs, the reason is "no variance".
 */
export function hedgesPaired(
  { n, meanChange, sdOfChanges, r }: PairedSample,
  z?: number,
): Estimate<PairedEffectSize> {
  if (n < 3) return noEstimate('too few people')
  const unlike = 2 * (1 - r)
  if (sdOfChanges === 0 || unlike < 1e-12) return noEstimate('no variance')
  const sdWithin = sdOfChanges / Math.sqrt(unlike)
  const d = meanChange / sdWithin
  const effect = effectSize(d, (1 / n + (d * d) / (2 * n)) * unlike, n - 1, z)
  return effect.value === null ? effect : { value: { ...effect.value, sdWithin }, reason: null }
}
