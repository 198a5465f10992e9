import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlation } from '../../../app/domain/statistics/correlation'
import { describeSample } from '../../../app/domain/statistics/describe-sample'
import { directionOfChange } from '../../../app/domain/statistics/direction-of-change'
import { hedgesIndependent } from '../../../app/domain/statistics/hedges-independent'
import { hedgesPaired } from '../../../app/domain/statistics/hedges-paired'
import { meanChange } from '../../../app/domain/statistics/mean-change'
import { pairUp } from '../../../app/domain/statistics/pair-up'
import { pooledDeviation } from '../../../app/domain/statistics/pooled-deviation'
import { reliableChange } from '../../../app/domain/statistics/reliable-change'
import oracles from './oracles.json'

describe('two groups', () => {
  const sample = oracles.hedges_independent
  const first = { n: sample.n1, mean: sample.m1, sd: sample.sd1 }
  const second = { n: sample.n2, mean: sample.m2, sd: sample.sd2 }

  test('[T11] Hedges g as published, with all that it is made from', () => {
    const effect = hedgesIndependent(first, second).value!
    expect(effect.d).toBeCloseTo(sample.d, 14)
    expect(effect.varD).toBeCloseTo(sample.var_d, 14)
    expect(effect.J).toBeCloseTo(sample.J, 14)
    expect(effect.g).toBeCloseTo(sample.g, 14)
    expect(effect.varG).toBeCloseTo(sample.var_g, 14)
    expect(effect.seG).toBeCloseTo(sample.se_g, 14)
    expect(effect.interval[0]).toBeCloseTo(sample.ci95_z[0]!, 13)
    expect(effect.interval[1]).toBeCloseTo(sample.ci95_z[1]!, 13)
    expect(pooledDeviation(first, second)).toBeCloseTo(sample.sp, 13)
    // The correction is the usual approximation of the exact one, by gamma functions.
    expect(effect.J).toBeCloseTo(sample.J_exact, 5)
    expect(effect.g).toBeCloseTo(sample.g_exact, 5)
  })

  test('[T11] from values', () => {
    const { x, y, d } = oracles.cohen_d_pingouin
    expect(hedgesIndependent(describeSample(x).value!, describeSample(y).value!).value!.d).toBeCloseTo(d, 13)
  })

  test('[T11] a wider interval where another z is given', () => {
    const { g, seG, interval } = hedgesIndependent(first, second, 3).value!
    expect(interval).toEqual([g - 3 * seG, g + 3 * seG])
  })

  test('[T2, T4] one person, or no variance within groups', () => {
    expect(hedgesIndependent({ n: 1, mean: 3, sd: 0 }, second).reason).toBe('too few people')
    expect(hedgesIndependent({ n: 3, mean: 3, sd: 0 }, { n: 3, mean: 4, sd: 0 }).reason).toBe('no variance')
    expect(describeSample([NaN, 4]).reason).toBe('too few people')
    expect(describeSample([]).reason).toBe('too few people')
  })

  test('[T11] the other way round it has the other sign', () => {
    const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [a, b] = [describeSample(one).value!, describeSample(other).value!]
        const there = hedgesIndependent(a, b)
        const back = hedgesIndependent(b, a)
        expect(back.reason).toBe(there.reason)
        if (there.value === null || back.value === null) return
        expect(back.value.g).toBeCloseTo(-there.value.g, 12)
        expect(back.value.interval[0]).toBeCloseTo(-there.value.interval[1], 12)
      }),
    )
  })
})

describe('the same people twice', () => {
  const paired = oracles.hedges_paired
  const sample = { n: paired.n, meanChange: paired.mean_diff, sdOfChanges: paired.sd_diff, r: paired.r }

  test('[T11] Hedges g as published, with all that it is made from', () => {
    const effect = hedgesPaired(sample).value!
    expect(effect.sdWithin).toBeCloseTo(paired.s_within, 13)
    expect(effect.d).toBeCloseTo(paired.d, 14)
    expect(effect.varD).toBeCloseTo(paired.var_d, 14)
    expect(effect.J).toBeCloseTo(paired.J, 14)
    expect(effect.g).toBeCloseTo(paired.g, 14)
    expect(effect.varG).toBeCloseTo(paired.var_g, 14)
    expect(effect.seG).toBeCloseTo(paired.se_g, 14)
  })

  test('[T2, T4] two pairs, the same change for all, or a full correlation', () => {
    expect(hedgesPaired({ ...sample, n: 2 }).reason).toBe('too few people')
    expect(hedgesPaired({ ...sample, sdOfChanges: 0 }).reason).toBe('no variance')
    expect(hedgesPaired({ ...sample, r: 1 }).reason).toBe('no variance')
    expect(correlation([1, 2], [2, 1]).reason).toBe('too few people')
    expect(correlation([1, 2, 3], [2, 2, 2]).reason).toBe('no variance')
    expect(correlation([1, 2, 3], [2, 4, 6]).value).toBe(1)
  })

  test('[T3] whoever has only one of both is left out', () => {
    const before = [3, NaN, 2, 4, 1]
    const after = [4, 5, NaN, 4, 3]
    expect([...pairUp(before, after).changes]).toEqual([1, 0, 2])
    expect(meanChange(before, after).value).toMatchObject({ n: 3, mean: 1, sd: 1 })
    expect(correlation(before, after)).toEqual(correlation([3, 4, 1], [4, 4, 3]))
  })

  test('[T11] the mean change has an interval by t', () => {
    // Ten changes with mean 2 and SD 3: 2 ± 2.262157163 · 3 / √10.
    const changes = [-1, 0, 1, 2, 3, 4, 5, -2, 6, 2].map(
      (change) => 2 + (change - 2) * (3 / Math.sqrt(60 / 9)),
    )
    const { mean, interval } = meanChange(new Array(10).fill(0), changes).value!
    const reach = (oracles.t_975['9'] * 3) / Math.sqrt(10)
    expect(mean).toBeCloseTo(2, 13)
    expect(interval[0]).toBeCloseTo(2 - reach, 8)
    expect(interval[1]).toBeCloseTo(2 + reach, 8)
    expect(meanChange([1, 2, 3], [2, 3, 4]).value!.interval).toEqual([1, 1])
    expect(meanChange([1], [2]).reason).toBe('too few people')
  })

  test('[T1] before and after exchanged, everything has the other sign; the order of people does not matter', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 3,
      maxLength: 20,
    })
    const effectOf = (rows: readonly (readonly [number, number])[]) => {
      const [before, after] = [rows.map(([value]) => value), rows.map(([, value]) => value)]
      const moved = meanChange(before, after).value!
      const r = correlation(before, after)
      if (r.value === null) return null
      return hedgesPaired({ n: moved.n, meanChange: moved.mean, sdOfChanges: moved.sd, r: r.value }).value
    }
    fc.assert(
      fc.property(pairs, (rows) => {
        const effect = effectOf(rows)
        const back = effectOf([...rows].reverse().map(([before, after]) => [after, before] as const))
        if (effect === null || back === null) expect(back).toBe(effect)
        else expect(back.g).toBeCloseTo(-effect.g, 9)
      }),
    )
  })
})

describe('reliable change', () => {
  const { sd, rxx, sem, s_diff, pre, post, rc, min_reliable_change } = oracles.rci_simple
  const reliable = reliableChange(sd, rxx).value!

  test('[T12] as published', () => {
    expect(reliable.sem).toBeCloseTo(sem, 13)
    expect(reliable.seOfChange).toBeCloseTo(s_diff, 13)
    expect(reliable.least).toBeCloseTo(min_reliable_change, 13)
    expect((post - pre) / reliable.seOfChange).toBeCloseTo(rc, 13)
    expect(directionOfChange(post - pre, reliable)).toBe('down')
    expect(directionOfChange(9.3, reliable)).toBe('up')
    expect(directionOfChange(9.29, reliable)).toBe('none')
  })

  test('[T2, T12] without a reliability, or without any error, there is none', () => {
    for (const none of [null, -0.1, 1.1, NaN]) {
      expect(reliableChange(sd, none).reason).toBe('no reliability given')
    }
    expect(reliableChange(sd, 1).reason).toBe('no variance')
    expect(reliableChange(0, 0.8).reason).toBe('no variance')
  })
})
