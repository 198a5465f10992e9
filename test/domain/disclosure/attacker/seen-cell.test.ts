import { expect, test } from 'vitest'
import { makeContributions, publishTeam, times } from '../../../factories/contributions'
import { boundScores } from './bound-scores'
import { readSnapshot, type SeenCell } from './seen-cell'

function readTeam(scores: readonly number[]): SeenCell {
  const people = makeContributions('icb', scores)
  const { snapshot } = publishTeam(people, { isSelf: true })
  return readSnapshot(JSON.stringify(snapshot), people, true)[0]!
}

test('[D7] the attacker reads agreement as well: near 0 it tells the spread more narrowly than the SD', () => {
  // By hand: variance 10 × (4 / 3)² / 9 = 1.975. SD 1.4 says 1.35 to 1.45; r_wg 0.0 says a variance of 1.9 or more.
  const { sd } = readTeam([...times(5, 5 / 3), ...times(5, 13 / 3)])
  expect(sd!.low).toBeCloseTo(Math.sqrt(1.9), 9)
  expect(sd!.high).toBeCloseTo(1.45, 9)
})

test.each([
  [3, { low: 0, high: 3 }],
  [4, { low: 4, high: 6 }],
  [7, { low: 7, high: 10 }],
])('[D7] and from coverage in thirds, where %i of ten score high, how many may', (count, high) => {
  expect(readTeam([...times(count, 4), ...times(10 - count, 2)]).high).toEqual(high)
})

test('[D7] and that nobody of the rest scores high, where few of a group do and most of a part of it', () => {
  const names = Array.from({ length: 21 }, (_, index) => `${index}`)
  const rough = { scaleId: 'trust', mean: { low: 1, high: 5 }, sd: null, ad: null }
  const bounds = boundScores([
    { ...rough, members: new Set(names), high: { low: 0, high: 6 } },
    { ...rough, members: new Set(names.slice(0, 8)), high: { low: 6, high: 8 } },
  ])
  expect(bounds.get('0')).toEqual({ low: 1, high: 5 })
  expect(bounds.get('20')).toEqual({ low: 1, high: 10 / 3 })
})
