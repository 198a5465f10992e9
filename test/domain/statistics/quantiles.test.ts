import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaShare } from '../../../app/domain/statistics/beta-share'
import { fQuantile } from '../../../app/domain/statistics/f-quantile'
import { normalQuantile } from '../../../app/domain/statistics/normal-quantile'
import { tQuantile } from '../../../app/domain/statistics/t-quantile'
import oracles from './oracles.json'

const isNear = (value: number, expected: number, digits: number) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(10 ** -digits)

test.each(Object.entries(oracles.t_975))('[T9] t of 0.975 with %s degrees of freedom is %d', (df, t) => {
  expect(tQuantile(0.975, Number(df))).toBeCloseTo(t, 8)
  expect(tQuantile(0.025, Number(df))).toBeCloseTo(-t, 8)
})

test.each(Object.entries(oracles.F_975))('[T9] F of 0.975 with %s degrees of freedom is %d', (dfs, F) => {
  const [df1, df2] = dfs.split(',').map(Number)
  isNear(fQuantile(0.975, df1!, df2!), F, 13)
})

// By scipy.stats.
test.each([
  [0.95, 3, 1e7, 2.60491018867],
  [0.5, 1, 1, 1],
  [0.001, 5, 18, 0.03911180000292149],
])('[T9] F of %d with %d and %d degrees of freedom', (p, df1, df2, F) => {
  isNear(fQuantile(p, df1, df2), F, 10)
})

test.each([
  [0.975, 1.959963984540054],
  [0.025, -1.959963984540054],
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.999, 3.090232306167813],
  [1e-10, -6.361340902404056],
  [1e-300, -37.0471],
])('[T9] z of %d is %d', (p, z) => {
  if (z === 0) expect(normalQuantile(p)).toBe(0)
  else isNear(normalQuantile(p), z, p < 1e-100 ? 6 : 14)
})

test('[T9] with ever more degrees of freedom t becomes z, without a jump', () => {
  isNear(tQuantile(0.975, 1e12), 1.959963984540054, 11)
  isNear(tQuantile(0.975, 100_001), tQuantile(0.975, 99_999), 9)
  isNear(tQuantile(0.975, 1e6), 1.9599663568141, 12)
})

test('[T9] known quantiles: of Cauchy’s distribution, and of two degrees of freedom', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5001, max: 0.9999, noNaN: true }), (p) => {
      isNear(tQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 10)
      isNear(tQuantile(p, 2), ((2 * p - 1) * Math.SQRT2) / Math.sqrt(4 * p * (1 - p)), 10)
      isNear(fQuantile(p, 2, 2), p / (1 - p), 10)
    }),
  )
})

test('[T9] the share below a quantile is the share that was asked for', () => {
  const degrees = fc.double({ min: 0.3, max: 1e5, noNaN: true })
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.5, noNaN: true }), degrees, degrees, (p, df1, df2) => {
      const ratio = (df1 / df2) * fQuantile(p, df1, df2)
      const { below } = betaShare(ratio / (1 + ratio), 1 / (1 + ratio), df1 / 2, df2 / 2)
      isNear(below, p, 8)
      isNear(fQuantile(1 - p, df2, df1) * fQuantile(p, df1, df2), 1, 8)
    }),
  )
})

test('[T9] what is no probability, or no degree of freedom, has no quantile', () => {
  for (const p of [0, 1, -0.1, 1.1, NaN]) {
    expect([normalQuantile(p), tQuantile(p, 5), fQuantile(p, 5, 5)]).toEqual([NaN, NaN, NaN])
  }
  for (const df of [0, -1, NaN]) {
    expect([tQuantile(0.975, df), fQuantile(0.9, df, 5), fQuantile(0.9, 5, df)]).toEqual([NaN, NaN, NaN])
  }
})
