import type { Activity, ActivityOwner } from './activity'
import { awardAudience } from './award-audience'
import { awardLocal, nearnessOf } from './award-local'
import type { Nearness, SuggestionReader } from './suggestion'

/** Where a dimension of an audience is open to everybody, and where it names somebody, whoever that is. */
const EVERYBODY = '*'
const SOMEBODY = '?'

/**
 * The cells of a catalogue that an activity lies in: one for its owner and each combination of whom it names. Whoever
 * reads finds it in exactly one of theirs, or in none.
 */
export function cellsOfActivity({ owner, forWhom }: Activity): readonly string[] {
  const [tiers, functions, sectors] = [forWhom.tiers, forWhom.functions, forWhom.sectors].map((named) =>
    named.length === 0 ? [EVERYBODY] : [SOMEBODY, ...named],
  ) as [string[], string[], string[]]
  return tiers.flatMap((tier) =>
    functions.flatMap((func) => sectors.map((sector) => cellKey(owner, tier, func, sector))),
  )
}

/** A cell that holds what somebody can take up, with the points that all in it have for them (G9). */
export type ReaderCell = Readonly<{ cell: number; nearness: Nearness; local: number; audience: number }>

/**
 * All cells with something for somebody: of owners that are theirs, for everybody or for them (G6). Most points first.
 * @param cellNumbers the catalogue's
 */
export function cellsOfReader(
  reader: SuggestionReader,
  cellNumbers: ReadonlyMap<string, number>,
): readonly ReaderCell[] {
  const { icsIds, regionIds, academyIds } = reader.home
  const owners: readonly ActivityOwner[] = [
    ...[...new Set(icsIds)].map((id) => ({ kind: 'ics', id }) as const),
    ...[...new Set(regionIds)].map((id) => ({ kind: 'region', id }) as const),
    ...[...new Set(academyIds)].map((id) => ({ kind: 'academy', id }) as const),
    { kind: 'starter', id: null },
  ]
  const [tiers, functions, sectors] = [reader.tier, reader.function, reader.sector].map((own) => [
    EVERYBODY,
    own ?? SOMEBODY,
  ]) as [string[], string[], string[]]
  const named = (value: string) => (value === EVERYBODY ? [] : [value])
  const cells: ReaderCell[] = []
  for (const owner of owners) {
    const nearness = nearnessOf(owner, reader.home)!
    const local = awardLocal(nearness)
    for (const tier of tiers) {
      for (const func of functions) {
        for (const sector of sectors) {
          const cell = cellNumbers.get(cellKey(owner, tier, func, sector))
          if (cell === undefined) continue
          const forWhom = { tiers: named(tier), functions: named(func), sectors: named(sector) }
          cells.push({ cell, nearness, local, audience: awardAudience(forWhom, reader)! })
        }
      }
    }
  }
  return cells.sort((a, b) => b.local + b.audience - (a.local + a.audience))
}

function cellKey({ kind, id }: ActivityOwner, tier: string, func: string, sector: string): string {
  return [kind, id, tier, func, sector].join('\n')
}
