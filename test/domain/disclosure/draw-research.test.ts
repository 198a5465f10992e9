import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawResearch, type StandingRow } from '../../../app/domain/disclosure/draw-research'
import { labelValues } from '../../../app/domain/disclosure/label-values'

const people = (count: number, value: string | null = null, name = 'p') =>
  Array.from({ length: count }, (_, at) => ({ number: `${name}-${at}`, value }))
const rows = (count: number, changes: Partial<StandingRow> = {}, name = 'r'): StandingRow[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      number: `${name}-${at}`,
      joined: 1,
      label: 'icb',
      mayStay: true,
      lot: String(1000 - at).padStart(4, '0'),
    },
    ...changes,
  }))
const takenBack = (count: number, name: string) => rows(count, { mayStay: false }, name)
const countOf = (values: readonly (string | null)[]) => {
  const labels = labelValues(values)
  const counts: Record<string, number> = {}
  for (const value of values) counts[labels.get(value)!] = (counts[labels.get(value)!] ?? 0) + 1
  return counts
}

describe('[X6] a value of the demographic is told where eleven people or more have it', () => {
  const of = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([value, count]) =>
      Array.from({ length: count }, () => (value === 'null' ? null : value)),
    )
  test.each([
    [
      { icb: 30, vcse: 20 },
      { icb: 30, vcse: 20 },
    ],
    [
      { icb: 30, vcse: 6, police: 5 },
      { icb: 30, merged: 11 },
    ],
    [
      { icb: 30, null: 20 },
      { icb: 30, 'not-said': 20 },
    ],
    // Ten would be too few by themselves: the smallest that would be told goes with them.
    [
      { icb: 29, fire: 11, vcse: 6, police: 4 },
      { icb: 29, merged: 21 },
    ],
    [{ icb: 40, police: 10 }, { merged: 50 }],
    [{ icb: 6 }, { merged: 6 }],
  ])('%j is told as %j', (given, told) => {
    expect(countOf(of(given))).toEqual(told)
  })

  test('whatever the values are, of eleven people or more each label has eleven', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', null), { minLength: 11 }), (values) => {
        expect(Math.min(...Object.values(countOf(values)))).toBeGreaterThanOrEqual(11)
      }),
    )
  })
})

describe('[X3] [X5] who is drawn', () => {
  test('nobody before fifty people allow it', () => {
    expect(drawResearch({ standing: [], newcomers: people(49) })).toEqual({ state: 'too-few' })
    expect(drawResearch({ standing: [], newcomers: people(50) })).toMatchObject({
      ...{ state: 'drawn', leaves: [], count: 50 },
    })
  })

  test('newcomers wait until they are eleven', () => {
    expect(drawResearch({ standing: rows(50), newcomers: people(10) })).toEqual({ state: 'unchanged' })
    expect(drawResearch({ standing: rows(50), newcomers: people(11, 'vcse') })).toEqual({
      ...{ state: 'drawn', leaves: [], count: 61 },
      joins: people(11).map(({ number }) => ({ number, label: 'vcse' })),
    })
  })

  test('with one who took back ten others go, by lot, of the same draw and label', () => {
    const vcse = rows(40, { label: 'vcse' }, 'v')
    const draw = drawResearch({ standing: [...takenBack(1, 'gone'), ...rows(40), ...vcse], newcomers: [] })
    // The lots of this test fall on the last.
    const along = Array.from({ length: 10 }, (_, at) => `r-${at + 30}`)
    expect(draw).toEqual({ state: 'drawn', joins: [], leaves: ['gone-0', ...along.reverse()], count: 70 })
  })

  test('where fewer than eleven would stay, all go', () => {
    const small = [...takenBack(1, 'gone'), ...rows(20, {}, 'small')]
    const draw = drawResearch({ standing: [...small, ...rows(60, { label: 'vcse' })], newcomers: [] })
    expect(draw).toMatchObject({ count: 60, leaves: small.map(({ number }) => number) })
  })

  test('if fewer than fifty would stand then, nothing is drawn', () => {
    expect(drawResearch({ standing: [...takenBack(1, 'g'), ...rows(59)], newcomers: [] })).toEqual({
      state: 'too-few',
    })
  })
})
