import type { SeenCell } from './seen-cell'

/** Some published sums, each added or taken away. */
export type Combination = readonly Readonly<{ cell: SeenCell; sign: 1 | -1 }>[]

/** Every sum and difference of one, two or three of the cells in which the first is added. */
export function* combineUpToThree(cells: readonly SeenCell[]): Generator<Combination> {
  const signs = [1, -1] as const
  for (const [i, first] of cells.entries()) {
    yield [{ cell: first, sign: 1 }]
    for (const [j, second] of cells.entries()) {
      if (j <= i) continue
      for (const sign of signs) {
        const two = [{ cell: first, sign: 1 } as const, { cell: second, sign }]
        yield two
        for (let k = j + 1; k < cells.length; k++) {
          for (const other of signs) yield [...two, { cell: cells[k]!, sign: other }]
        }
      }
    }
  }
}

/** How often each person counts in a combination; those who cancel out are absent. */
export function weigh(combination: Combination): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { cell, sign } of combination) {
    for (const person of cell.members) {
      const weight = (weights.get(person) ?? 0) + sign
      if (weight === 0) weights.delete(person)
      else weights.set(person, weight)
    }
  }
  return weights
}
