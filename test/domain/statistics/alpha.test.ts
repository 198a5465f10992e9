import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaIfDropped } from '../../../app/domain/statistics/alpha-if-dropped'
import { covariances } from '../../../app/domain/statistics/covariances'
import { cronbachAlpha } from '../../../app/domain/statistics/cronbach-alpha'
import { feldtInterval } from '../../../app/domain/statistics/feldt-interval'
import { itemRestCorrelations } from '../../../app/domain/statistics/item-rest-correlations'
import { meanCorrelation } from '../../../app/domain/statistics/mean-correlation'
import { standardisedAlpha } from '../../../app/domain/statistics/standardised-alpha'
import { deepFreeze } from '../../factories/deep-freeze'
import { columnsOf } from './columns-of'
import oracles from './oracles.json'

const { attitude } = oracles
const items = deepFreeze(columnsOf(attitude.data))
const matrix = covariances(items, 'listwise')
const tooFew = (reason: string) => ({ value: null, reason })

describe('the published data', () => {
  test('[T7] alpha, its interval, standardised alpha and mean correlation', () => {
    const alpha = cronbachAlpha(matrix)
    expect(alpha.value).toBeCloseTo(attitude.raw_alpha, 13)
    const [low, high] = feldtInterval(alpha, matrix).value!
    expect(low).toBeCloseTo(attitude.feldt95[0]!, 13)
    expect(high).toBeCloseTo(attitude.feldt95[1]!, 13)
    expect(standardisedAlpha(matrix).value).toBeCloseTo(attitude.std_alpha, 13)
    expect(meanCorrelation(matrix).value).toBeCloseTo(attitude.avg_r, 13)
  })

  test('[T7] alpha if an item is dropped, and each item’s correlation with the rest', () => {
    alphaIfDropped(matrix).forEach(({ value }, at) =>
      expect(value).toBeCloseTo(attitude.alpha_if_dropped[at]!, 4),
    )
    itemRestCorrelations(matrix).forEach(({ value }, at) =>
      expect(value).toBeCloseTo(attitude.r_drop[at]!, 3),
    )
  })
})

describe('missing answers', () => {
  const holed = items.map((item, at) => item.map((value, row) => (row === at ? NaN : value)))

  test('[T3] listwise is as if those people had not been asked', () => {
    const { n } = covariances(holed, 'listwise')
    expect(n).toBe(23)
    const whole = covariances(
      items.map((item) => item.slice(7)),
      'listwise',
    )
    expect(cronbachAlpha(covariances(holed, 'listwise')).value).toBeCloseTo(cronbachAlpha(whole).value!, 12)
  })

  test('[T3] pairwise each pair of items is by itself', () => {
    const pairwise = covariances(holed, 'pairwise')
    expect(pairwise.n).toBe(28)
    const pair = covariances([holed[1]!, holed[4]!], 'listwise')
    expect(pairwise.values[1 * 7 + 4]).toBeCloseTo(pair.values[1]!, 10)
    expect(pairwise.values[4 * 7 + 4]).toBeCloseTo(covariances([holed[4]!], 'listwise').values[0]!, 10)
    // By numpy, from the covariances of each pair.
    expect(cronbachAlpha(pairwise).value).toBeCloseTo(0.8353507756558762, 12)
  })

  test('[T3] with nothing missing both are the same', () => {
    expect(covariances(items, 'pairwise')).toEqual(matrix)
  })

  test('[T3] more people than a block holds, missing here and there', () => {
    const many = [0, 1, 2].map((shift) =>
      Float64Array.from({ length: 2000 }, (_, row) => ((row * (7 + shift)) % 11) + (row % 5)),
    )
    const gappy = many.map((item, at) => item.map((value, row) => (row % 97 === at ? NaN : value)))
    const kept = many.map((item) => item.filter((_, row) => row % 97 > 2))
    const [ours, theirs] = [covariances(gappy, 'listwise'), covariances(kept, 'listwise')]
    expect(ours.n).toBe(theirs.n)
    ours.values.forEach((value, at) => expect(value).toBeCloseTo(theirs.values[at]!, 10))
  })
})

describe('where it can’t be had', () => {
  const of = (...columns: number[][]) => covariances(columns, 'listwise')

  test('[T2] one item, two people, nobody', () => {
    expect(cronbachAlpha(of([1, 2, 3]))).toEqual(tooFew('too few items'))
    for (const columns of [
      [
        [1, 2],
        [1, 3],
      ],
      [[], []],
      [
        [1, 2, NaN],
        [1, 2, 3],
      ],
    ]) {
      const few = of(...columns)
      expect(cronbachAlpha(few)).toEqual(tooFew('too few people'))
      expect(feldtInterval(cronbachAlpha(few), few)).toEqual(tooFew('too few people'))
      expect(standardisedAlpha(few)).toEqual(tooFew('too few people'))
      expect(itemRestCorrelations(few)[0]).toEqual(tooFew('too few people'))
    }
    expect(cronbachAlpha(covariances([], 'pairwise'))).toEqual(tooFew('too few items'))
    expect(alphaIfDropped(of([1, 2, 3], [1, 2, 4]))[0]).toEqual(tooFew('too few items'))
  })

  test('[T4] an item that everyone answered alike', () => {
    const flat = of([1, 2, 3, 5], [2, 2, 4, 5], [3, 3, 3, 3])
    // (3/2)(1 − Σ variances / variance of the sum) by hand: variances 35/12 and 9/4, of the sum 10.
    expect(cronbachAlpha(flat).value).toBeCloseTo(1.5 * (1 - (35 / 12 + 9 / 4) / 10), 13)
    expect(standardisedAlpha(flat)).toEqual(tooFew('no variance'))
    expect(itemRestCorrelations(flat).map(({ reason }) => reason)).toEqual([null, null, 'no variance'])
  })

  test('[T4] a sum that is the same for all', () => {
    expect(cronbachAlpha(of([1, 2, 3], [3, 2, 1]))).toEqual(tooFew('no variance'))
    expect(cronbachAlpha(of([0.1, 0.2, 0.7], [0.7, 0.6, 0.1]))).toEqual(tooFew('no variance'))
    expect(cronbachAlpha(of([4, 4, 4], [2, 2, 2]))).toEqual(tooFew('no variance'))
  })

  test('[T1] numbers so large that their squares overflow', () => {
    expect(cronbachAlpha(of([1e200, -1e200, 0], [1, 2, 3])).reason).toBe('beyond the range of numbers')
  })
})

describe('whatever is answered', () => {
  const table = fc.integer({ min: 2, max: 6 }).chain((k) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
      minLength: 3,
      maxLength: 25,
    }),
  )
  const alphaOf = (rows: readonly (readonly number[])[]) =>
    cronbachAlpha(covariances(columnsOf(rows), 'listwise'))
  const expectSame = (a: ReturnType<typeof alphaOf>, b: ReturnType<typeof alphaOf>, digits: number) => {
    expect(a.reason).toBe(b.reason)
    if (a.value !== null)
      expect(Math.abs(a.value - b.value!) / (1 + Math.abs(b.value!))).toBeLessThan(10 ** -digits)
  }

  test('[T1, T4] adding a constant to an item changes nothing, however large it is', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -1e9, max: 1e9 }), (rows, constant) => {
        const shifted = rows.map(([first, ...rest]) => [first! + constant, ...rest])
        expectSame(alphaOf(shifted), alphaOf(rows), 9)
      }),
    )
  })

  test('[T1] neither the order of people nor that of items matters; alpha is at most 1', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const alpha = alphaOf(rows)
        expectSame(alphaOf([...rows].reverse()), alpha, 9)
        expectSame(alphaOf(rows.map((row) => [...row].reverse())), alpha, 9)
        if (alpha.value !== null) expect(alpha.value).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})
