import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Contribution } from '../../../app/domain/disclosure/contribution'
import type { Rule } from '../../../app/domain/disclosure/decide-siblings'
import type { Publication } from '../../../app/domain/disclosure/publish'
import { makeContributions, publishTeam, times } from '../../factories/contributions'
import { attack, type Recovery } from './attacker/attack'
import { boundScores } from './attacker/bound-scores'
import { findWeighable } from './attacker/find-weighable'
import { readSnapshot, type SeenCell } from './attacker/seen-cell'
import { liveThrough, worlds } from './attacker/world'

const K = 5
const all = ['D1', 'D2', 'D3', 'D6', 'D7'] as const
const without = (...off: readonly Rule[]): ReadonlySet<Rule> =>
  new Set(all.filter((rule) => !off.includes(rule)))

/** Many worlds take a while where other work goes on. */
vi.setConfig({ testTimeout: 300_000 })

describe('with all rules', () => {
  test('in thousands of worlds nothing of fewer than k people is recovered', () => {
    let shown = 0
    let changes = 0
    let narrowest = 4
    fc.assert(
      fc.property(worlds, (world) => {
        const history = liveThrough(world)
        const { cells } = history
        shown += cells.length
        changes += history.changes
        expect(attack(cells, K)).toEqual([])
        for (const { low, high } of boundScores(cells).values()) narrowest = Math.min(narrowest, high - low)
      }),
      { seed: 20261125, numRuns: 2000 },
    )
    // Not because nothing was published.
    expect(shown).toBeGreaterThan(10_000)
    expect(changes).toBeGreaterThan(100)
    // A mean above 4.8 of five puts each of them within 1 of the end. Nothing tells much more.
    expect(narrowest).toBeGreaterThan(0.9)
  })

  test('nor of fewer than eight, where that is the threshold of all', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(attack(liveThrough(world, undefined, { team: 8, system: 8 }).cells, 8)).toEqual([])
      }),
      { seed: 8, numRuns: 500 },
    )
  })

  test('no weighted sum of fewer than k follows, where all sets of people can be tried', () => {
    let tried = 0
    fc.assert(
      fc.property(worlds, (world) => {
        const groups = liveThrough({ ...world, people: world.people.slice(0, 12) }).cells.map(
          ({ members }) => members,
        )
        const people = [...new Set(groups.flatMap((group) => [...group]))]
        if (groups.length < 2 || people.length > 14) return
        tried++
        expect(findWeighable(groups, people, K - 1)).toEqual([])
      }),
      { seed: 12, numRuns: 400 },
    )
    expect(tried).toBeGreaterThan(100)
  })
})

test('the attacker is right: every true score lies within the bounds that it finds', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const { cells, truth } = liveThrough(world, new Set(['D1', 'D7']))
      for (const [person, { low, high }] of boundScores(cells)) {
        expect(truth.get(person)).toBeGreaterThanOrEqual(low - 1e-6)
        expect(truth.get(person)).toBeLessThanOrEqual(high + 1e-6)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})

/** In how many of 300 worlds something is recovered, by each way. */
function countRecoveries(rules: ReadonlySet<Rule>): Readonly<Record<Recovery['by'], number>> {
  const counts = { elimination: 0, three: 0, bounds: 0 }
  for (const world of fc.sample(worlds, { seed: 3, numRuns: 300 })) {
    const ways = new Set(attack(liveThrough(world, rules).cells, K).map(({ by }) => by))
    for (const way of ways) counts[way]++
  }
  return counts
}

describe('the attacker succeeds', () => {
  test('in many worlds without D2 and D6', () => {
    const { elimination, three } = countRecoveries(without('D2', 'D6'))
    expect([elimination > 30, three > 30]).toEqual([true, true])
  })

  test('in many worlds without D3 and D6', () => {
    const { elimination, three } = countRecoveries(without('D3', 'D6'))
    expect([elimination > 30, three > 30]).toEqual([true, true])
  })

  test('in many worlds without D7: by the ends of the scale, and where all gave the same answers', () => {
    expect(countRecoveries(without('D7')).bounds).toBeGreaterThan(30)
  })
})

/** Publishes one after the other, each with the ledger of those before, and lets the attacker read all of it. */
function attackOn(
  publications: readonly Readonly<{ of: readonly Contribution[] } & Partial<Publication>>[],
  rules: ReadonlySet<Rule>,
): readonly Recovery[] {
  let earlier: Publication['earlier'] = []
  const cells: SeenCell[] = []
  for (const { of, ...changes } of publications) {
    const { snapshot, releases } = publishTeam(of, { earlier, rules, ...changes })
    earlier = [...earlier, ...releases]
    cells.push(...readSnapshot(JSON.stringify(snapshot), of, rules.has('D7')))
  }
  return attack(cells, K)
}

const icb = makeContributions('icb', times(9, 3), { sector: 'icb' })
const nhs = makeContributions('nhs', times(8, 4), { sector: 'nhs' })
const vcse = makeContributions('vcse', times(3, 2), { sector: 'vcse' })
const team = [...icb, ...nhs, ...vcse]
const alike = makeContributions('alike', times(9, 4), { sector: 'icb' })

describe('for example', () => {
  test.each<[string, Parameters<typeof attackOn>[0], readonly Rule[], readonly string[]]>([
    [
      'the rest of an ICS outside its team',
      [{ of: [...icb, ...nhs] }, { of: team, threshold: 8 }],
      ['D2', 'D6'],
      ['vcse-1', 'vcse-2', 'vcse-3'],
    ],
    [
      'a person who left before it was published again',
      [{ of: icb }, { of: icb.slice(1) }],
      ['D2', 'D6'],
      ['icb-1'],
    ],
    [
      'the small sector between two that are shown',
      [{ of: team }],
      ['D3', 'D6'],
      ['vcse-1', 'vcse-2', 'vcse-3'],
    ],
    [
      'a person among people who all gave the same answers',
      [{ of: alike, isSelf: true }],
      ['D7'],
      ['alike-1'],
    ],
  ])('%s is recovered without the rules, and not with them', (_, publications, off, people) => {
    expect(attackOn(publications, without(...off)).map((recovery) => recovery.people)).toContainEqual(people)
    expect(attackOn(publications, without())).toEqual([])
  })
})
