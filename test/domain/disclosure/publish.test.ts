import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../app/domain/disclosure/figure'
import type { publish } from '../../../app/domain/disclosure/publish'
import { snapshotSchema } from '../../../app/domain/disclosure/snapshot'
import { makeContributions, publishTeam, times } from '../../factories/contributions'

const told = <T>(figure: Figure<T>) => (figure.state === 'shown' ? figure.value : figure.reason)

/** n of each sector on scale "trust", or why it is hidden. */
function sectorsOf({ snapshot }: ReturnType<typeof publish>): Readonly<Record<string, number | string>> {
  const groups = snapshot.breakdowns[0]!.groups
  return Object.fromEntries(groups.map(({ value, cells }) => [value, told(cells['trust']!.n)]))
}

function makeSectors(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).flatMap(([sector, count]) =>
    makeContributions(sector, times(count, 3), sector === 'unknown' ? {} : { sector }),
  )
}

describe('[D1] a team shows itself from five answers on', () => {
  test.each([
    [4, 'too-few'],
    [5, 5],
    [9, 9],
    [10, 10],
  ])('of %i answers is shown: %j', (count, expected) => {
    const { snapshot } = publishTeam(makeContributions('icb', times(count, 3), { sector: 'icb' }))
    expect(told(snapshot.whole['trust']!.n)).toBe(expected)
  })

  test('a threshold under the lowest counts as the lowest', () => {
    const { snapshot } = publishTeam(makeContributions('icb', times(4, 3)), { threshold: 1 })
    expect(snapshot.threshold).toBe(5)
    expect(told(snapshot.whole['trust']!.n)).toBe('too-few')
  })

  test('who has no score on the scale does not count, and who comes twice counts once', () => {
    const five = makeContributions('icb', [3, 3, 3, 3, null])
    expect(told(publishTeam(five).snapshot.whole['trust']!.n)).toBe('too-few')
    const four = makeContributions('icb', times(4, 3))
    expect(told(publishTeam([...four, ...four]).snapshot.whole['trust']!.n)).toBe('too-few')
  })
})

describe('[D2] [D3] a sector', () => {
  test.each([
    [
      'of k − 1 is not shown, nor is the other, which would give it away',
      { icb: 9, vcse: 4 },
      { icb: 'complement', vcse: 'too-few' },
    ],
    ['of k is shown beside one of k', { icb: 5, vcse: 5 }, { icb: 5, vcse: 5 }],
    ['of 2k − 1 that are all is shown as the whole is', { icb: 9 }, { icb: 9 }],
    [
      'too small takes the next smallest along',
      { icb: 9, nhs: 8, vcse: 3 },
      { icb: 9, nhs: 'sibling', vcse: 'too-few' },
    ],
    [
      'too small needs no company where others that are too small make k',
      { icb: 9, nhs: 8, pcn: 2, vcse: 3 },
      { icb: 9, nhs: 8, pcn: 'too-few', vcse: 'too-few' },
    ],
    [
      'that nobody knows is never shown, and counts',
      { icb: 9, nhs: 8, unknown: 3 },
      { icb: 9, nhs: 'sibling' },
    ],
    [
      'that nobody knows, of k, leaves the others to be shown',
      { icb: 9, nhs: 8, unknown: 5 },
      { icb: 9, nhs: 8 },
    ],
    [
      'is chosen by its name among equals',
      { icb: 7, nhs: 7, vcse: 4 },
      { icb: 'sibling', nhs: 7, vcse: 'too-few' },
    ],
  ])('%s', (_, counts, expected) => {
    expect(sectorsOf(publishTeam(makeSectors(counts as Record<string, number>)))).toEqual(expected)
  })

  test('[D9] of members who did not answer is treated as one of which some did', () => {
    const listed = { sector: ['icb', 'nhs', 'vcse'] }
    const answered = publishTeam(makeSectors({ icb: 9, nhs: 8, vcse: 1 }), { listed })
    const silent = publishTeam(makeSectors({ icb: 9, nhs: 8 }), { listed })
    expect(sectorsOf(silent)).toEqual(sectorsOf(answered))
    expect(sectorsOf(silent)).toEqual({ icb: 9, nhs: 'sibling', vcse: 'too-few' })
  })
})

test('[D4] there are the breakdowns that were fixed, one at a time, and no others', () => {
  const { snapshot } = publishTeam(makeSectors({ icb: 6, nhs: 6 }), { dimensions: ['tier', 'sector'] })
  expect(snapshot.breakdowns.map(({ dimension }) => dimension)).toEqual(['sector', 'tier'])
})

test('[D5] what is stored reads back as it was', () => {
  const { snapshot } = publishTeam(makeSectors({ icb: 9, nhs: 8, vcse: 3 }))
  expect(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot)
})

test('a round without members publishes nothing, and says why', () => {
  const { snapshot, releases } = publishTeam([])
  expect(told(snapshot.whole['trust']!.mean)).toBe('too-few')
  expect(releases).toEqual([])
})

describe('[D7] a cell', () => {
  const cellOf = (scores: readonly number[], isSelf = false) =>
    publishTeam(makeContributions('a', scores), { isSelf }).snapshot.whole['trust']!
  const number = (value: number) => ({ state: 'shown', value: { kind: 'number', value } })

  test('tells its figures to one decimal', () => {
    // Worked out by hand: mean 3.125; squares 6.875, variance .98214, SD .99103; r_wg .50893; AD .875.
    expect(cellOf([2, 2, 2, 3, 4, 4, 4, 4])).toMatchObject({
      n: { state: 'shown', value: 8 },
      mean: number(3.1),
      sd: number(1),
      rwg: number(0.5),
      ad: number(0.9),
    })
  })

  test('of seven tells how many and the mean, and nothing else', () => {
    const cell = cellOf([2, 2, 3, 3, 4, 4, 4], true)
    expect([told(cell.n), told(cell.mean)]).toEqual([7, { kind: 'number', value: 3.1 }])
    for (const figure of [cell.sd, cell.rwg, cell.ad, cell.coverage, cell.dependence]) {
      expect(told<unknown>(figure)).toBe('needs-eight')
    }
  })

  test.each([
    [[5, 5, 5, 5, 4], { kind: 'number', value: 4.8 }],
    [[5, 5, 5, 5, 5], { kind: 'above', value: 4.8 }],
    [[1, 1, 1, 1, 2], { kind: 'number', value: 1.2 }],
    [[1, 1, 1, 1, 1], { kind: 'below', value: 1.2 }],
    [[4.5, 5, 5, 5, 4.6], { kind: 'above', value: 4.8 }],
  ])('of %j has the mean %j', (scores, expected) => {
    expect(told(cellOf(scores).mean)).toEqual(expected)
  })

  test('of people who all gave the same answers does not say so', () => {
    const cell = cellOf(times(9, 4), true)
    expect([told(cell.mean), told(cell.sd), told(cell.rwg), told(cell.ad)]).toEqual([
      { kind: 'number', value: 4 },
      { kind: 'under', value: 0.3 },
      { kind: 'above', value: 0.9 },
      { kind: 'under', value: 0.3 },
    ])
    expect(cell).toEqual(cellOf([4, 4, 4, 4, 4, 4, 4, 4.1, 4.1], true))
  })

  test.each([
    [0, 'few', true],
    [2, 'few', true],
    [3, 'some', false],
    [6, 'some', false],
    [7, 'most', false],
    [9, 'most', false],
  ])('of nine of whom %i score 3.5: %s bring it', (high, coverage, dependence) => {
    const cell = cellOf([...times(high, 3.5), ...times(9 - high, 3.4)], true)
    expect([told(cell.coverage), told(cell.dependence)]).toEqual([coverage, dependence])
  })

  test('has coverage for self-assessments only', () => {
    const cell = cellOf(times(9, 3))
    expect([told(cell.coverage), told(cell.dependence)]).toEqual(['not-self', 'not-self'])
  })
})

test('[D6] a release says which assessments it was made from, and no more than is published', () => {
  const { releases } = publishTeam(makeContributions('a', [3, 4, 4, 4, 4]))
  expect(releases).toEqual([
    {
      questionnaire: 'collaboration-factors@1',
      scaleId: 'trust',
      members: ['a-1', 'a-2', 'a-3', 'a-4', 'a-5'],
      mean: { least: 3.8 - 0.05, most: 3.8 + 0.05 },
    },
  ])
})
