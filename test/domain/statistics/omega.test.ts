import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { covariances } from '../../../app/domain/statistics/covariances'
import { cronbachAlpha } from '../../../app/domain/statistics/cronbach-alpha'
import { omegaTotal } from '../../../app/domain/statistics/omega-total'
import { oneFactorModel } from '../../../app/domain/statistics/one-factor-model'
import { columnsOf } from './columns-of'
import oracles from './oracles.json'

const omegaOf = (columns: readonly (readonly number[])[]) =>
  omegaTotal(oneFactorModel(covariances(columns, 'listwise')))

/** The covariances that a one-factor model implies, as if a hundred people had them. */
function implied(loadings: readonly number[], uniquenesses: readonly number[]) {
  const values = loadings.flatMap((a, i) => loadings.map((b, j) => a * b + (i === j ? uniquenesses[i]! : 0)))
  return { size: loadings.length, n: 100, values: Float64Array.from(values) }
}

describe('published figures', () => {
  const { attitude, omega_known_model: known } = oracles

  test('[T8] omega of real data, by maximum likelihood from covariances', () => {
    expect(omegaOf(columnsOf(attitude.data)).value).toBeCloseTo(attitude.omega_total_1f_ML_cov, 6)
  })

  test('[T8] of standardised items it is what correlations give', () => {
    const standardised = columnsOf(attitude.data).map((item) => {
      const centre = item.reduce((sum, value) => sum + value, 0) / item.length
      const sd = Math.sqrt(item.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (item.length - 1))
      return item.map((value) => (value - centre) / sd)
    })
    expect(omegaOf(standardised).value).toBeCloseTo(attitude.omega_total_1f_ML_corr, 6)
  })

  test('[T8] of a model that is known, it is known', () => {
    const uniquenesses = known.loadings.map((loading) => 1 - loading * loading)
    const model = oneFactorModel(implied(known.loadings, uniquenesses))
    expect(omegaTotal(model).value).toBeCloseTo(known.omega, 13)
    expect(cronbachAlpha(implied(known.loadings, uniquenesses)).value).toBeCloseTo(known.alpha, 13)
    const sign = Math.sign(model.value!.loadings[0]!)
    model.value!.loadings.forEach((loading, at) =>
      expect(sign * loading).toBeCloseTo(known.loadings[at]!, 12),
    )
  })
})

describe('where it can’t be had', () => {
  test('[T2] two items, two people', () => {
    expect(
      omegaOf([
        [1, 2, 3, 4],
        [2, 1, 4, 3],
      ]),
    ).toEqual({ value: null, reason: 'too few items' })
    expect(
      omegaOf([
        [1, 2],
        [2, 1],
        [1, 3],
      ]),
    ).toEqual({ value: null, reason: 'too few people' })
  })

  test('[T4] an item that everyone answered alike', () => {
    expect(
      omegaOf([
        [1, 2, 3, 4],
        [2, 1, 4, 3],
        [3, 3, 3, 3],
      ]),
    ).toEqual({ value: null, reason: 'no variance' })
  })

  test('[T8] Heywood cases: an item twice, and three items of which one is the other two’s all', () => {
    const twice = [1, 2, 3, 4, 5, 3]
    expect(omegaOf([twice, twice, [2, 1, 4, 3, 5, 5]]).reason).toBe('no proper solution')
    expect(omegaOf([twice, twice, twice]).reason).toBe('no proper solution')
    // Correlations of .9, .9 and .5 would need a loading above 1.
    const correlations = Float64Array.of(1, 0.9, 0.9, 0.9, 1, 0.5, 0.9, 0.5, 1)
    expect(oneFactorModel({ size: 3, n: 50, values: correlations }).reason).toBe('no proper solution')
  })

  test('[T8] items that share nothing have an omega of nought', () => {
    expect(omegaTotal(oneFactorModel(implied([0, 0, 0, 0], [1, 2, 3, 4]))).value).toBeCloseTo(0, 12)
  })
})

describe('whatever the model', () => {
  const part = fc.double({ min: 0.3, max: 2, noNaN: true })
  const model = fc
    .integer({ min: 3, max: 8 })
    .chain((k) =>
      fc.tuple(
        fc.array(part, { minLength: k, maxLength: k }),
        fc.array(part, { minLength: k, maxLength: k }),
      ),
    )

  test('[T8] it is found again from what it implies, in any units', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: -6, max: 6 }), ([loadings, uniquenesses], power) => {
        const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2
        const omega = common / (common + uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0))
        const matrix = implied(loadings, uniquenesses)
        const scaled = { ...matrix, values: matrix.values.map((value) => value * 100 ** power) }
        expect(omegaTotal(oneFactorModel(matrix)).value).toBeCloseTo(omega, 9)
        expect(omegaTotal(oneFactorModel(scaled)).value).toBeCloseTo(omega, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('[T1] it lies within 0 and 1, and neither the order of people nor constants matter', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 6,
      maxLength: 30,
    })
    fc.assert(
      fc.property(rows, (people) => {
        const omega = omegaOf(columnsOf(people))
        const moved = omegaOf(columnsOf([...people].reverse().map((row) => row.map((value) => value + 1000))))
        expect(moved.reason).toBe(omega.reason)
        if (omega.value === null) return
        expect(omega.value).toBeGreaterThanOrEqual(0)
        expect(omega.value).toBeLessThan(1)
        expect(moved.value).toBeCloseTo(omega.value, 6)
      }),
      { numRuns: 50 },
    )
  })
})
