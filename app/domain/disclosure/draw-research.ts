import { labelValues } from './label-values'
import { thresholds } from './thresholds'

/** A row that earlier draws brought and none has taken away. */
export type StandingRow = Readonly<{
  /** Random, and the order of the file: so it can't also say who goes. */
  number: string
  /** With which draw it came. */
  joined: number
  label: string
  /** Whether its person still allows it, and it still exists. */
  mayStay: boolean
  /** Random and new for this draw: who goes along with those who took back. */
  lot: string
}>

/** Somebody who allows it and was never drawn. */
export type Newcomer = Readonly<{ number: string; value: string | null }>

export type ResearchDraw =
  | Readonly<{ state: 'too-few' | 'unchanged' }>
  | Readonly<{
      state: 'drawn'
      /** Who comes, and how their value of the demographic is told from now on. */
      joins: readonly Readonly<{ number: string; label: string }>[]
      /** Numbers of the rows that go, for good. */
      leaves: readonly string[]
      /** How many rows stand after it. */
      count: number
    }>

/**
 * Draws the people of a research export anew, so that nothing can be told from what earlier exports held and this one doesn't,
 * or the other way round (X3, X5): in every set of rows that came with the same draw, went with the same draw and are told
 * with the same label there are eleven or more. Newcomers wait until they are eleven. Whoever took back goes at once, and
 * rows of the same draw and label go along, by lot, until eleven go; where fewer than eleven would stay, all go. "Too few":
 * fewer than fifty would stand.
 */
export function drawResearch({
  standing,
  newcomers,
}: Readonly<{ standing: readonly StandingRow[]; newcomers: readonly Newcomer[] }>): ResearchDraw {
  const atLeast = thresholds.distribution
  const leaves = groupTogether(standing).flatMap((group) => listLeaving(group, atLeast))
  const coming = newcomers.length >= atLeast ? newcomers : []
  const count = standing.length - leaves.length + coming.length
  if (count < thresholds.research) return { state: 'too-few' }
  if (leaves.length === 0 && coming.length === 0) return { state: 'unchanged' }
  const labels = labelValues(coming.map(({ value }) => value))
  const joins = coming.map(({ number, value }) => ({ number, label: labels.get(value)! }))
  return { state: 'drawn', joins, leaves, count }
}

/** Rows that no earlier export tells apart but by their scores. */
function groupTogether(rows: readonly StandingRow[]): readonly (readonly StandingRow[])[] {
  const groups = new Map<string, StandingRow[]>()
  for (const row of rows) {
    const key = `${row.joined} ${row.label}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

function listLeaving(group: readonly StandingRow[], atLeast: number): readonly string[] {
  const gone = group.filter(({ mayStay }) => !mayStay)
  if (gone.length === 0) return []
  const others = group.filter(({ mayStay }) => mayStay).sort((one, other) => (one.lot < other.lot ? -1 : 1))
  const along = others.slice(0, Math.max(0, atLeast - gone.length))
  const stay = others.length - along.length
  return (stay < atLeast ? group : [...gone, ...along]).map(({ number }) => number)
}
