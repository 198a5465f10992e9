import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { groupCorrelations } from '../../app/domain/statistics/group-correlations'
import type { Asked } from '../../db/seed/england/england'
import { makeEngland, type Portion } from '../../db/seed/england/make-england'
import { newChance } from '../../db/seed/england/chance'
import { loadCatalogue } from '../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../questionnaires/index'

const library = loadQuestionnaires('questionnaires')
const starterSet = loadCatalogue('catalogue', library)
const make = (asked: Partial<Asked>) =>
  makeEngland({ people: 150, seed: 1, until: '2026-11-01', library, starterSet, ...asked })

const hash = (portions: Iterable<Portion>) => {
  const all = createHash('sha256')
  for (const { rows } of portions) all.update(JSON.stringify([...rows]))
  return all.digest('hex')
}

test('the same number and seed give the same England, another seed another', () => {
  const first = hash(make({}))
  expect(hash(make({}))).toBe(first)
  expect(hash(make({ seed: 2 }))).not.toBe(first)
  expect(hash(make({ people: 149 }))).not.toBe(first)
})

test('it has as many people as asked for, of whom nobody has another’s id or address', () => {
  for (const people of [1, 7, 150]) {
    const rows = listRows(make({ people }), 'person')
    expect(new Set(rows.map(({ id }) => id)).size).toBe(people)
    expect(new Set(rows.map(({ email }) => email)).size).toBe(people)
  }
})

test('members of a team are a little more alike than others: ICC(1) of a scale is about 0.1', () => {
  const portions = [...make({ people: 900 })]
  const roundOf = new Map(
    listRows(portions, 'assessment_use')
      .filter(({ purpose }) => purpose === 'round')
      .map((row) => [row['assessment_id'], row['purpose_id']]),
  )
  /** By scale, then by round: what its members scored. */
  const scoresOf = new Map<unknown, Map<unknown, number[]>>()
  for (const { assessment_id, scale_id, score } of listRows(portions, 'scale_score')) {
    const round = roundOf.get(assessment_id)
    if (score === null || round === undefined) continue
    const ofScale = scoresOf.get(scale_id) ?? new Map<unknown, number[]>()
    ofScale.set(round, [...(ofScale.get(round) ?? []), score as number])
    scoresOf.set(scale_id, ofScale)
  }
  const found = library
    .latest('system-leadership')!
    .scales.map(({ id }) => groupCorrelations([...scoresOf.get(id)!.values()])['ICC(1)'].value.value ?? NaN)
  const average = found.reduce((sum, value) => sum + value, 0) / found.length
  expect(average).toBeGreaterThan(0.07)
  expect(average).toBeLessThan(0.14)
})

test('chance of the same seed is the same, uniform, and its ids are in the order of time', () => {
  const [one, other] = [newChance(9), newChance(9)]
  const drawn = Array.from({ length: 20_000 }, () => one.next())
  expect(drawn.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => other.next()))
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1)
  expect(one.id(1_700_000_000_000) < one.id(1_700_000_000_001)).toBe(true)
  expect(one.id(1_700_000_000_000)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(one.number()).toMatch(/^[\w-]{22}$/)
})

function listRows(portions: Iterable<Portion>, table: 'person' | 'scale_score' | 'assessment_use') {
  const found: Record<string, unknown>[] = []
  for (const { rows } of portions) {
    const sheet = rows.get(table)
    if (!sheet) continue
    const { columns, values } = sheet
    for (let at = 0; at < values.length; at += columns.length)
      found.push(Object.fromEntries(columns.map((column, place) => [column, values[at + place]])))
  }
  return found
}
