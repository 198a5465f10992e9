import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageDeviation } from '../../../app/domain/statistics/average-deviation'
import { averageDeviationJ } from '../../../app/domain/statistics/average-deviation-j'
import { rwg } from '../../../app/domain/statistics/rwg'
import { rwgJ } from '../../../app/domain/statistics/rwg-j'
import { uniformVariance } from '../../../app/domain/statistics/uniform-variance'
import { variance } from '../../../app/domain/statistics/variance'
import { deepFreeze } from '../../factories/deep-freeze'
import oracles from './oracles.json'
import { columnsOf } from './columns-of'

const five = deepFreeze({ lowest: 1, highest: 5 })
const { single, multi } = oracles.rwg
const columns = deepFreeze(columnsOf(multi.x))

test('[T5] answers by chance would have a variance of 2 on five options and of 4 on seven', () => {
  expect(uniformVariance(five)).toBe(oracles.rwg.A5_uniform_var)
  expect(uniformVariance({ lowest: 1, highest: 7 })).toBe(oracles.rwg.A7_uniform_var)
  expect(uniformVariance({ lowest: 0, highest: 4 })).toBe(2)
})

describe('the published examples', () => {
  test('[T5] r_wg of one item', () => {
    expect(rwg(deepFreeze(single.x), five).value).toBeCloseTo(single.rwg, 14)
  })

  test('[T5] r_wg(j) of three', () => {
    expect(rwgJ(columns, five).value).toBeCloseTo(multi.rwg_j, 14)
  })

  test('[T6] AD of one item and of three', () => {
    expect(averageDeviation(single.x).value).toBeCloseTo(single.AD_mean, 14)
    expect(averageDeviationJ(columns).value).toBeCloseTo(multi.AD_j, 14)
    // Their median is their mean, so that deviation from either is one.
    expect(averageDeviation(single.x).value).toBeCloseTo(single.AD_median, 14)
  })

  test('[T5] r*_wg(j), which doesn’t rise with the number of items, follows from the same variances', () => {
    const variances = columns.map((item) => variance(item).value!)
    const meanVariance = variances.reduce((sum, one) => sum + one, 0) / variances.length
    expect(1 - meanVariance / uniformVariance(five)).toBeCloseTo(multi.r_star_wg_j, 14)
  })
})

describe('at the edges', () => {
  test('[T5, T6] everyone the same: full agreement, no deviation, whatever the offset', () => {
    expect(rwg([4, 4, 4], five)).toEqual({ value: 1, reason: null })
    expect(averageDeviation([0.1, 0.1, 0.1])).toEqual({ value: 0, reason: null })
    expect(rwg([1e9 + 1, 1e9 + 2], { lowest: 1e9 + 1, highest: 1e9 + 5 }).value).toBe(0.75)
  })

  test('[T5] two camps agree less than by chance: 0, not less', () => {
    expect(rwg([1, 1, 5, 5], five)).toEqual({ value: 0, reason: null })
    expect(
      rwgJ(
        [
          [1, 1, 5, 5],
          [1, 5, 1, 5],
        ],
        five,
      ),
    ).toEqual({ value: 0, reason: null })
  })

  test('[T2] one answer to an item is too few, none too', () => {
    for (const values of [[], [3], [3, NaN]]) {
      expect(rwg(values, five)).toEqual({ value: null, reason: 'too few people' })
      expect(averageDeviation(values)).toEqual({ value: null, reason: 'too few people' })
      expect(rwgJ([[1, 2], values], five)).toEqual({ value: null, reason: 'too few people' })
    }
    expect(rwgJ([], five)).toEqual({ value: null, reason: 'too few items' })
    expect(averageDeviationJ([])).toEqual({ value: null, reason: 'too few items' })
  })

  test('[T3] a missing answer is left out of its item alone', () => {
    expect(rwg([4, NaN, 4, 5, 4, 3], five)).toEqual(rwg(single.x, five))
    expect(
      rwgJ(
        [
          [4, 4, NaN],
          [5, NaN, 4],
        ],
        five,
      ).value,
    ).toBeCloseTo((2 * 0.875) / 1.875, 14)
  })

  test('[T5] an answer that is not on the scale has no agreement', () => {
    for (const stray of [0, 5.5, Infinity]) {
      expect(rwg([1, 2, stray], five)).toEqual({ value: null, reason: 'outside the scale' })
    }
  })
})

describe('whatever is answered', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 30 })

  test('[T5, T6] r_wg and r_wg(j) lie within 0 and 1, AD within 0 and half the range', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 6 }), (items) => {
        for (const { value } of [rwgJ(items, five), rwg(items[0]!, five)]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        expect(averageDeviationJ(items).value).toBeGreaterThanOrEqual(0)
        expect(averageDeviationJ(items).value).toBeLessThanOrEqual(2 + 1e-12)
      }),
    )
  })

  test('[T1] the order of people does not matter, nor which end of the scale is up', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const { value } = rwg(values, five)
        expect(rwg([...values].reverse(), five).value).toBeCloseTo(value!, 12)
        expect(
          rwg(
            values.map((answer) => 6 - answer),
            five,
          ).value,
        ).toBeCloseTo(value!, 12)
        const deviation = averageDeviation(values).value!
        expect(averageDeviation([...values].sort()).value).toBeCloseTo(deviation, 12)
      }),
    )
  })
})
