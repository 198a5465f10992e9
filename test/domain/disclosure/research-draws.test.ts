import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawResearch } from '../../../app/domain/disclosure/draw-research'

const values = ['a', 'b', 'c', null]

/** What happens between two draws: how many come of each value, and which of all who came take back. */
const between = fc.record({
  come: fc
    .tuple(fc.nat(40), fc.nat(20), fc.nat(15), fc.nat(30))
    .map((counts) => counts.flatMap((count, at) => Array.from({ length: count }, () => values[at] ?? null))),
  takeBack: fc.array(fc.nat(200), { maxLength: 4 }),
})

type Person = { number: string; value: string | null; allows: boolean; label: string; files: number[] }

/** Lets people come, take back and be drawn, time after time; gives everybody with the files that they were in. */
function simulate(steps: readonly Readonly<{ come: (string | null)[]; takeBack: number[] }>[]) {
  const people: Person[] = []
  const standing = new Map<Person, number>()
  let file = 0
  for (const { come, takeBack } of steps) {
    for (const value of come)
      people.push({ number: `n-${people.length}`, value, allows: true, label: '', files: [] })
    for (const at of takeBack) if (people[at]) people[at].allows = false
    const draw = drawResearch({
      standing: [...standing].map(([{ number, label, allows }, joined]) => ({
        ...{ number, label, joined, mayStay: allows },
        lot: String((Number(number.slice(2)) * 7919) % 1009).padStart(4, '0'),
      })),
      newcomers: people
        .filter((person) => person.allows && person.label === '')
        .map(({ number, value }) => ({ number, value })),
    })
    if (draw.state !== 'drawn') continue
    file += 1
    const labels = new Map(draw.joins.map(({ number, label }) => [number, label]))
    const leaves = new Set(draw.leaves)
    for (const person of people) {
      const label = labels.get(person.number)
      if (label !== undefined) standing.set(Object.assign(person, { label }), file)
      if (leaves.has(person.number)) standing.delete(person)
    }
    for (const person of standing.keys()) person.files.push(file)
    expect(draw.count).toBe(standing.size)
    expect(standing.size).toBeGreaterThanOrEqual(50)
    expect([...standing.keys()].every(({ allows }) => allows)).toBe(true)
  }
  return people.filter(({ files }) => files.length > 0)
}

test('[X5] [X6] whatever comes and goes, rows that the same files hold under the same label are eleven or more', () => {
  let drawn = 0
  fc.assert(
    fc.property(fc.array(between, { minLength: 3, maxLength: 6, size: 'max' }), (steps) => {
      const cells = new Map<string, number>()
      for (const { files, label } of simulate(steps)) {
        const cell = `${files.join(',')} ${label}`
        cells.set(cell, (cells.get(cell) ?? 0) + 1)
        // Who has left never comes back: no file is left out between the first and the last.
        expect(files.length).toBe(files.at(-1)! - files[0]! + 1)
      }
      drawn += cells.size > 1 ? 1 : 0
      for (const [cell, count] of cells) expect([cell, count >= 11]).toEqual([cell, true])
    }),
    { numRuns: 60 },
  )
  expect(drawn).toBeGreaterThan(30)
})
