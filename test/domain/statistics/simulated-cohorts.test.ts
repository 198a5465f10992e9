import { describe, expect, test } from 'vitest'
import { meanChange } from '../../../app/domain/statistics/mean-change'
import { seeded } from '../../factories/seeded'

const COHORTS = 1_000
const START = [2, 7 / 3, 8 / 3, 3, 10 / 3, 11 / 3, 4]

/** Changes of a mean of three answers, each with its share of the people: the truth is known exactly. */
const kinds = {
  'people rise, some fall back': { [-1 / 3]: 0.15, 0: 0.2, [1 / 3]: 0.25, [2 / 3]: 0.25, 1: 0.15 },
  'nothing moves on average': { [-1]: 0.1, [-1 / 3]: 0.25, 0: 0.3, [1 / 3]: 0.25, 1: 0.1 },
  'many rise a little, some a lot': { 0: 0.3, [1 / 3]: 0.3, [2 / 3]: 0.2, 1: 0.2 },
}

/** In which share of a thousand cohorts the interval of mean change holds the truth. */
function coverage(people: number, shares: Readonly<Record<number, number>>): number {
  const changes = Object.entries(shares).map(([change, share]) => ({ change: Number(change), share }))
  const truth = changes.reduce((sum, { change, share }) => sum + change * share, 0)
  const random = seeded(people)
  const draw = () => {
    let left = random()
    return (changes.find(({ share }) => (left -= share) < 0) ?? changes.at(-1)!).change
  }
  let covered = 0
  for (let cohort = 0; cohort < COHORTS; cohort += 1) {
    const before = Array.from({ length: people }, () => START[Math.floor(random() * START.length)]!)
    const after = before.map((score) => score + draw())
    const [low, high] = meanChange(before, after).value!.interval
    if (low <= truth && truth <= high) covered += 1
  }
  return covered / COHORTS
}

describe.each(Object.entries(kinds))('[N1] a thousand cohorts: %s', (_, shares) => {
  test.each([12, 24, 60])('of %i pairs the 95 per cent interval covers the truth in 93 to 97', (people) => {
    expect(coverage(people, shares)).toBeGreaterThanOrEqual(0.93)
    expect(coverage(people, shares)).toBeLessThanOrEqual(0.97)
  })
})

test('[N8] where a few rise by much and most not at all, small cohorts are less sure than they say: a limit to be told', () => {
  const few = { 0: 0.55, [1 / 3]: 0.3, [4 / 3]: 0.15 }
  expect(coverage(12, few)).toBeLessThan(0.93)
  expect(coverage(100, few)).toBeGreaterThanOrEqual(0.93)
})
