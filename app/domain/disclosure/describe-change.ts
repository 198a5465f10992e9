import { correlation } from '../statistics/correlation'
import type { Sample } from '../statistics/describe-sample'
import type { Estimate } from '../statistics/estimate'
import { hedgesIndependent } from '../statistics/hedges-independent'
import { hedgesPaired } from '../statistics/hedges-paired'
import { meanChange } from '../statistics/mean-change'
import { reliableChange } from '../statistics/reliable-change'
import { standardDeviation } from '../statistics/standard-deviation'
import type { ChangeOfScale, KnownReliability, Spanned } from './change-snapshot'
import { shown, suppressed } from './figure'
import type { Cell } from './snapshot'
import { thirdOf } from './third-of'
import { thresholds } from './thresholds'
import { toOneDecimal } from './to-one-decimal'

/** Under so much spread people changed all but alike, which is not published (D7). */
const ALIKE = 0.3
const FLOAT_NOISE = 1e-9

type Pair = Readonly<{ before: number; after: number }>

/**
 * Change, effect and reliable change of pairs whose means may be shown (N1 to N3), to one decimal. Where a mean is told by a
 * bound alone, or all changed alike, there is none of them: it would tell what D7 hides.
 */
export function describeChange(
  pairs: readonly Pair[],
  known: KnownReliability | null,
  before: Cell,
  after: Cell,
): Pick<ChangeOfScale, 'change' | 'effect' | 'reliable'> {
  const [first, later] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after)]
  const changed = meanChange(first, later).value
  const isBound = [before, after].some(({ mean }) => mean.state !== 'shown' || mean.value.kind !== 'number')
  if (changed === null || isBound || changed.sd < ALIKE - FLOAT_NOISE) {
    const hidden = suppressed('extreme')
    return { change: hidden, effect: hidden, reliable: hidden }
  }
  const { n, mean, sd } = changed
  const r = correlation(first, later).value
  const effect = r === null ? null : hedgesPaired({ n, meanChange: mean, sdOfChanges: sd, r }).value
  return {
    change: shown(rounded(mean, changed.interval)),
    effect: effect === null ? suppressed('extreme') : shown(rounded(effect.g, effect.interval)),
    reliable: discloseReliable(pairs, known),
  }
}

function discloseReliable(pairs: readonly Pair[], known: KnownReliability | null): ChangeOfScale['reliable'] {
  if (pairs.length < thresholds.distribution) return suppressed('needs-eleven')
  if (known === null) return suppressed('no-reliability')
  const sd = standardDeviation(pairs.map(({ before }) => before)).value
  const least = sd === null ? null : reliableChange(sd, known.alpha).value
  if (least === null) return suppressed('extreme')
  const share = (isReliable: (change: number) => boolean) =>
    pairs.filter(({ before, after }) => isReliable(after - before)).length / pairs.length
  return shown({
    up: thirdOf(share((change) => change > least.least + FLOAT_NOISE)),
    down: thirdOf(share((change) => change < -least.least - FLOAT_NOISE)),
    least: toOneDecimal(least.least),
  })
}

/** The mean of differences with its interval; null where they are all but alike (D7). */
export function spanOfDifferences(differences: readonly number[]): Spanned | null {
  const nought = differences.map(() => 0)
  const changed = meanChange(nought, differences).value
  return changed === null || changed.sd < ALIKE - FLOAT_NOISE ? null : rounded(changed.mean, changed.interval)
}

/** Hedges g of one group against another with its interval; null where it can't be had. */
export function spanOfGroups(first: Estimate<Sample>, second: Estimate<Sample>): Spanned | null {
  if (first.value === null || second.value === null) return null
  const effect = hedgesIndependent(first.value, second.value).value
  return effect === null ? null : rounded(effect.g, effect.interval)
}

function rounded(value: number, [low, high]: readonly [number, number]): Spanned {
  return { value: toOneDecimal(value), low: toOneDecimal(low), high: toOneDecimal(high) }
}
