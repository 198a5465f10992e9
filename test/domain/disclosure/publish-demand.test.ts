import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DemandEntry,
  publishDemand,
  type PublishedDemand,
} from '../../../app/domain/disclosure/publish-demand'
import type { Release } from '../../../app/domain/disclosure/release'
import { deepFreeze } from '../../factories/deep-freeze'

/** So many people of one ICS, each with an assessment of their own. */
function looking(count: number, changes: Partial<DemandEntry> = {}, from = 1): readonly DemandEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String(from + index)
    return { person: `p${name}`, number: `n${name}`, icsId: 'devon', scaleId: 'trust', ...changes }
  })
}

function tell(entries: readonly DemandEntry[], earlier: readonly Release[] = []): PublishedDemand {
  return publishDemand(deepFreeze({ questionnaire: 'social-skill@1', entries, earlier }))
}

const bands = ({ demand }: PublishedDemand) => demand.map(({ icsId, band }) => `${icsId}: ${band}`)

test.each([
  [7, []],
  [8, ['devon: 8 to 15']],
  [15, ['devon: 8 to 15']],
  [16, ['devon: 16 to 31']],
  [31, ['devon: 16 to 31']],
  [32, ['devon: 32 or more']],
  [5000, ['devon: 32 or more']],
])('[D1] [G34] of %i people is told: %j', (count, expected) => {
  expect(bands(tell(looking(count)))).toEqual(expected)
})

describe('[G34] who is counted', () => {
  test('a person once, however many assessments', () => {
    const twice = [...looking(7), { ...looking(1)[0]!, number: 'another' }]
    expect(bands(tell(twice))).toEqual([])
  })

  test('an assessment in one ICS, the one it was noted for first, and nobody who is nowhere', () => {
    const both = [...looking(8), ...looking(8, { icsId: 'dorset' })]
    expect(bands(tell(both))).toEqual(['devon: 8 to 15'])
    expect(bands(tell([...looking(7), ...looking(20, { icsId: null }, 101)]))).toEqual([])
  })

  test('an assessment in one quarter: what was released is not counted again', () => {
    const first = tell(looking(8))
    expect(bands(tell(looking(15), first.releases))).toEqual([])
    expect(bands(tell(looking(16), first.releases))).toEqual(['devon: 8 to 15'])
  })

  test('scales by themselves', () => {
    const found = tell([...looking(9), ...looking(7, { scaleId: 'framing' })])
    expect(found.demand.map(({ scaleId }) => scaleId)).toEqual(['trust'])
  })
})

test('[D6] figures of scores don’t hold demand back, nor demand them: the ledger keeps it under a name of its own', () => {
  const mean = { least: 2.9, most: 3.1 }
  const scores = [{ questionnaire: 'social-skill@1', scaleId: 'trust', members: ['n1', 'n2'], mean }]
  const { releases } = tell(looking(8), scores)
  expect(releases.map(({ scaleId, members }) => [scaleId, members.length])).toEqual([['demand for trust', 8]])
})

const anyEntry = fc.record({
  person: fc.nat(30).map((at) => `p${at}`),
  number: fc.nat(40).map((at) => `n${at}`),
  icsId: fc.constantFrom('devon', 'dorset', null),
  scaleId: fc.constantFrom('trust', 'framing'),
})
/** Quarters of people who come back, move and have several assessments. A number is of one person. */
const anyQuarters = fc
  .array(fc.array(anyEntry, { maxLength: 70 }), { minLength: 1, maxLength: 4 })
  .map((quarters) =>
    quarters.map((entries) =>
      entries.map((entry) => ({ ...entry, person: `p${Number(entry.number.slice(1)) % 31}` })),
    ),
  )

test('[D1] [G34] whatever comes: no count under eight is told, and releases of a scale never touch', () => {
  fc.assert(
    fc.property(anyQuarters, (quarters) => {
      let ledger: readonly Release[] = []
      for (const entries of quarters) {
        const { demand, releases } = tell(entries, ledger)
        for (const [index, { icsId, scaleId, band }] of demand.entries()) {
          const members = new Set(releases[index]!.members)
          const people = new Set(
            entries.filter(({ number }) => members.has(number)).map(({ person }) => person),
          )
          expect(people.size).toBe(members.size)
          expect(people.size).toBeGreaterThanOrEqual(8)
          expect(band === '8 to 15').toBe(people.size < 16)
          expect(
            [...members].every((number) =>
              entries.some((one) => one.number === number && one.icsId === icsId && one.scaleId === scaleId),
            ),
          ).toBe(true)
        }
        ledger = [...ledger, ...releases]
      }
      const seen = ledger.flatMap(({ scaleId, members }) => members.map((number) => `${scaleId} ${number}`))
      expect(new Set(seen).size).toBe(seen.length)
    }),
    { numRuns: 200 },
  )
})

test('[G34] the same people give the same, and without one of eight nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...looking(8)], { minLength: 7 }), (entries) => {
      expect(tell(entries).demand).toHaveLength(entries.length === 8 ? 1 : 0)
    }),
  )
})
