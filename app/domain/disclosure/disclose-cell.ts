import type { Aggregate } from './aggregate-scores'
import { shown, suppressed, type Figure, type Suppression } from './figure'
import type { Amount, Cell } from './snapshot'
import { thirdOf } from './third-of'
import { thresholds } from './thresholds'
import { toOneDecimal } from './to-one-decimal'

/** Sums of thirds may miss what they should be by as much. */
const FLOAT_NOISE = 1e-9
const MEAN_ABOVE = 4.8
const MEAN_BELOW = 1.2
const SPREAD_UNDER = 0.3
const AGREEMENT_ABOVE = 0.9

/** Whether D7 is in force (only the attack suite turns it off), and whether people answered about themselves. */
export type CellOptions = Readonly<{ roundsAndBounds: boolean; self: boolean }>

/**
 * What may be told of a group that may be shown (D7): one decimal, unanimity hidden behind bounds, and nothing but number and
 * mean under eight. A bound is held against the exact figure: what is told as 4.8 is 4.8 or a little less.
 */
export function discloseCell(exact: Aggregate, { roundsAndBounds, self }: CellOptions): Cell {
  const tell = (value: number, bounded: Amount | null): Amount =>
    roundsAndBounds ? (bounded ?? { kind: 'number', value: toOneDecimal(value) }) : { kind: 'number', value }
  const enough = exact.n >= thresholds.spread || !roundsAndBounds
  const fromEight = <T>(value: T): Figure<T> => (enough ? shown(value) : suppressed('needs-eight'))
  const coverage = thirdOf(exact.highShare)
  return {
    n: shown(exact.n),
    mean: shown(tell(exact.mean, above(exact.mean, MEAN_ABOVE) ?? below(exact.mean))),
    sd: fromEight(tell(exact.sd, under(exact.sd))),
    rwg: fromEight(tell(exact.rwg, above(exact.rwg, AGREEMENT_ABOVE))),
    ad: fromEight(tell(exact.ad, under(exact.ad))),
    coverage: self ? fromEight(coverage) : suppressed('not-self'),
    dependence: self ? fromEight(coverage === 'few') : suppressed('not-self'),
  }
}

/** A cell of which nothing is shown, not even how many. */
export function hideCell(reason: Suppression): Cell {
  const hidden = suppressed(reason)
  return {
    n: hidden,
    mean: hidden,
    sd: hidden,
    rwg: hidden,
    ad: hidden,
    coverage: hidden,
    dependence: hidden,
  }
}

function above(value: number, bound: number): Amount | null {
  return value > bound + FLOAT_NOISE ? { kind: 'above', value: bound } : null
}

function below(value: number): Amount | null {
  return value < MEAN_BELOW - FLOAT_NOISE ? { kind: 'below', value: MEAN_BELOW } : null
}

function under(value: number): Amount | null {
  return value < SPREAD_UNDER - FLOAT_NOISE ? { kind: 'under', value: SPREAD_UNDER } : null
}
