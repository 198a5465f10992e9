import type { EffectSize } from '../../app/domain/statistics/effect-size'
import type { Estimate } from '../../app/domain/statistics/estimate'
import { partOrReason } from './part-or-reason'

export const EFFECT_SIZE_HELP = `  g            Hedges g (Borenstein, Hedges, Higgins and Rothstein 2009)
  ci95_z       its interval of 95% by z, [from, to]
  se_g, var_g  its standard error and variance
  d, var_d     the standardised difference before correction, and its variance
  J            the correction, 1 - 3 / (4 df - 1)
`

/** Hedges g and what it is made from, as it is printed. */
export function printEffectSize(effect: Estimate<EffectSize>) {
  return {
    g: partOrReason(effect, 'g'),
    ci95_z: partOrReason(effect, 'interval'),
    se_g: partOrReason(effect, 'seG'),
    var_g: partOrReason(effect, 'varG'),
    d: partOrReason(effect, 'd'),
    var_d: partOrReason(effect, 'varD'),
    J: partOrReason(effect, 'J'),
  }
}
