import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupCorrelations } from '../../../app/domain/statistics/group-correlations'
import { raterCorrelations } from '../../../app/domain/statistics/rater-correlations'
import { columnsOf } from './columns-of'

/** Shrout and Fleiss (1979), table 2: six targets, four judges. */
const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]
const FORMS = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'] as const

describe('judges', () => {
  const published = raterCorrelations(columnsOf(SHROUT_FLEISS))

  // Values and F as published; intervals as the R package psych gives them for these data.
  test.each([
    ['ICC(1,1)', 0.17, 1.79, 5, 18, -0.133, 0.723],
    ['ICC(2,1)', 0.29, 11.03, 5, 15, 0.019, 0.761],
    ['ICC(3,1)', 0.71, 11.03, 5, 15, 0.342, 0.946],
    ['ICC(1,k)', 0.44, 1.79, 5, 18, -0.884, 0.912],
    ['ICC(2,k)', 0.62, 11.03, 5, 15, 0.071, 0.927],
    ['ICC(3,k)', 0.91, 11.03, 5, 15, 0.676, 0.986],
  ] as const)('[T10] %s of Shrout and Fleiss’s table is %d', (form, value, F, df1, df2, low, high) => {
    const icc = published[form]
    expect(icc.value.value).toBeCloseTo(value, 2)
    expect(icc.F.value).toBeCloseTo(F, 2)
    expect([icc.df1, icc.df2]).toEqual([df1, df2])
    expect(icc.interval.value![0]).toBeCloseTo(low, 3)
    expect(icc.interval.value![1]).toBeCloseTo(high, 3)
  })

  test('[T3] a target that a judge left out is left out', () => {
    const holed = columnsOf([...SHROUT_FLEISS, [1, NaN, 3, 4]])
    expect(raterCorrelations(holed)).toEqual(published)
  })

  test('[T2] one judge, one target, nobody', () => {
    const reasonOf = (columns: number[][]) => raterCorrelations(columns)['ICC(2,k)'].interval.reason
    expect(reasonOf([[1, 2, 3]])).toBe('too few items')
    expect(reasonOf([[1], [2]])).toBe('too few people')
    expect(
      reasonOf([
        [1, NaN],
        [2, 3],
      ]),
    ).toBe('too few people')
    expect(reasonOf([])).toBe('too few items')
  })

  test('[T4] judges who agree in all but a constant are consistent; F has nothing to divide by', () => {
    const icc = raterCorrelations([
      [0.1, 0.2, 0.4],
      [1.1, 1.2, 1.4],
      [0.4, 0.5, 0.7],
    ])
    expect(icc['ICC(3,1)'].value.value).toBe(1)
    expect(icc['ICC(3,1)'].F).toEqual({ value: null, reason: 'no variance' })
    expect(icc['ICC(3,1)'].interval).toEqual({ value: null, reason: 'no variance' })
    expect(icc['ICC(2,1)'].value.value).toBeLessThan(0.3)
  })

  test('[T4] the same rating everywhere has no correlation, the same mean everywhere no reliability', () => {
    const same = raterCorrelations([
      [3, 3, 3],
      [3, 3, 3],
    ])
    for (const form of FORMS) expect(same[form].value).toEqual({ value: null, reason: 'no variance' })
    const level = raterCorrelations([
      [1, 2, 3],
      [3, 2, 1],
    ])
    expect(level['ICC(1,1)'].value.value).toBe(-1)
    expect(level['ICC(1,k)'].value).toEqual({ value: null, reason: 'no variance' })
  })

  test('[T4] where variances cancel out there is nothing to divide by', () => {
    const cancelling = raterCorrelations(
      columnsOf([
        [1, 4, 2],
        [1, 1, 5],
        [4, 4, 2],
      ]),
    )
    expect(cancelling['ICC(2,k)'].value).toEqual({ value: null, reason: 'no variance' })
    const below = raterCorrelations([
      [1, 2, 3],
      [3, 2, 1],
    ])
    expect(below['ICC(2,k)'].value).toEqual({ value: null, reason: 'no proper solution' })
  })

  test('[T4] a large offset costs no digits', () => {
    const offset = raterCorrelations(columnsOf(SHROUT_FLEISS.map((row) => row.map((rating) => rating + 1e9))))
    for (const form of FORMS) expect(offset[form].value.value).toBeCloseTo(published[form].value.value!, 13)
  })

  const ratings = fc.integer({ min: 2, max: 5 }).chain((k) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: k, maxLength: k }), {
      minLength: 2,
      maxLength: 12,
    }),
  )

  test('[T1, T10] at most 1, the single one of the first design at least −1 / (k − 1); order does not matter', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const icc = raterCorrelations(columnsOf(rows))
        const turned = raterCorrelations(columnsOf([...rows].reverse().map((row) => [...row].reverse())))
        for (const form of FORMS) {
          const { value, interval } = icc[form]
          expect(turned[form].value.reason).toBe(value.reason)
          if (value.value === null) continue
          expect(value.value).toBeLessThanOrEqual(1 + 1e-12)
          expect(Math.abs(turned[form].value.value! - value.value)).toBeLessThan(
            1e-9 * (1 + Math.abs(value.value)),
          )
          if (interval.value === null) continue
          expect(interval.value[0]).toBeLessThanOrEqual(interval.value[1])
        }
        expect(icc['ICC(1,1)'].value.value ?? 0).toBeGreaterThanOrEqual(-1 / (rows[0]!.length - 1) - 1e-12)
      }),
    )
  })
})

describe('groups', () => {
  test('[T10] groups of one size are targets whose judges differ: ICC(1,1) and ICC(1,k)', () => {
    const groups = groupCorrelations(SHROUT_FLEISS)
    const targets = raterCorrelations(columnsOf(SHROUT_FLEISS))
    expect(groups.groupSize).toBe(4)
    expect(groups['ICC(1)'].value.value).toBeCloseTo(targets['ICC(1,1)'].value.value!, 13)
    expect(groups['ICC(2)'].value.value).toBeCloseTo(targets['ICC(1,k)'].value.value!, 13)
    expect(groups['ICC(1)'].interval.value![0]).toBeCloseTo(targets['ICC(1,1)'].interval.value![0], 13)
  })

  test('[T10] where sizes differ a group counts as somewhat less than the mean size', () => {
    // By hand: means 2.5 and 5 of 4 and 5 people; between 125/9 with 1 df, within 5 + 10 = 15 with 7 df.
    const { groupSize, people, ...icc } = groupCorrelations([[1, 2, 3, 4], [3, 4, NaN, 5, 6, 7], [NaN]])
    expect([people, groupSize]).toEqual([9, 9 - 41 / 9])
    const [between, within] = [125 / 9, 15 / 7]
    expect(icc['ICC(1)'].F.value).toBeCloseTo(between / within, 13)
    expect(icc['ICC(1)'].value.value).toBeCloseTo(
      (between - within) / (between + (groupSize - 1) * within),
      13,
    )
    expect(icc['ICC(2)'].value.value).toBeCloseTo((between - within) / between, 13)
    expect([icc['ICC(2)'].df1, icc['ICC(2)'].df2]).toEqual([1, 7])
  })

  test('[T2] one group, or one person a group', () => {
    expect(groupCorrelations([[1, 2, 3]])['ICC(1)'].value.reason).toBe('too few groups')
    expect(groupCorrelations([[1, 2, 3], [NaN]])['ICC(1)'].F.reason).toBe('too few groups')
    expect(groupCorrelations([[1], [2], [3]])['ICC(2)'].value.reason).toBe('too few people')
    expect(groupCorrelations([])['ICC(2)'].value.reason).toBe('too few groups')
  })

  test('[T4] no variance within groups, or none at all', () => {
    const apart = groupCorrelations([
      [0.1, 0.1, 0.1],
      [0.7, 0.7],
    ])
    expect(apart['ICC(1)'].value.value).toBe(1)
    expect(apart['ICC(1)'].F.reason).toBe('no variance')
    expect(
      groupCorrelations([
        [2, 2],
        [2, 2],
      ])['ICC(1)'].value.reason,
    ).toBe('no variance')
  })
})
