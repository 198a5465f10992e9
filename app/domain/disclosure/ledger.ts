import { connectedReleases } from './connected-releases'
import { divideIntoAtoms, type Atoms } from './divide-into-atoms'
import { isExtremeByThree, type Entry } from './is-extreme-by-three'
import { type Addition, canCoverFew, type Counts, MODULUS } from './can-cover-few'
import type { Release } from './release'
import { extendSpan, reduceRow, type Row, type Span } from './span'

/** Earlier releases of one scale as they bear on some assessments, ready to have new ones checked against them (D6). */
export type Ledger = Readonly<{ atoms: Atoms; entries: readonly Entry[]; span: Span }>

/** What a release would give away: a single assessment, 1 to k − 1 of them, or an end of the scale. */
export type Refusal = 'single' | 'few' | 'extreme'

/** Opens the ledger of the scale that the candidates are of. None but these candidates may then be checked or added. */
export function openLedger(earlier: readonly Release[], candidates: readonly Release[]): Ledger {
  const [first] = candidates
  const isFirst = earlier.length === 0 || !first
  const connected = isFirst
    ? []
    : connectedReleases(
        earlier,
        first,
        candidates.flatMap(({ members }) => members),
      )
  const atoms = divideIntoAtoms([...connected, ...candidates].map(({ members }) => members))
  return connected.reduce<Ledger>(addRelease, { atoms, entries: [], span: new Map() })
}

/** The ledger with one release more. */
export function addRelease(ledger: Ledger, release: Release): Ledger {
  const entry = entryOf(ledger, release)
  const reduced = reduceRow(ledger.span, rowOf(entry))
  const pivot = pivotOf(ledger, reduced)
  const span = pivot === undefined ? ledger.span : extendSpan(ledger.span, reduced, pivot)
  return { ...ledger, span, entries: [...ledger.entries, entry] }
}

/**
 * What a release would give away together with all that is in the ledger, null if nothing (D6). Only what is new counts: what
 * could be worked out before can't be refused any more. A single assessment ('single'), or 1 to threshold − 1 of them ('few'),
 * are found whatever combination of however many releases gives a weighted sum of their scores.
 */
export function checkInLedger(ledger: Ledger, release: Release, threshold: number): Refusal | null {
  const { entries, span } = ledger
  const entry = entryOf(ledger, release)
  const reduced = reduceRow(span, rowOf(entry))
  if (reduced.size > 0) {
    const additions = listAdditions(ledger, reduced, threshold - 1)
    const open = countsOf(reduced)
    if (canCoverFew(open, additions, 1)) return 'single'
    if (canCoverFew(open, additions, threshold - 1)) return 'few'
  }
  return isExtremeByThree(entry, entries) ? 'extreme' : null
}

/**
 * Whether a release contains another, or is contained in one, and leaves a rest of 1 to threshold − 1 assessments (D2): a
 * team in its ICS, or a team from which one person has gone. A rest that could be worked out before, such as another team
 * that was published with a lower threshold, is nothing new.
 */
export function leavesSmallRest(ledger: Ledger, release: Release, threshold: number): boolean {
  const { atoms, size } = entryOf(ledger, release)
  const own = new Set(atoms)
  return ledger.entries.some((other) => {
    const shared = other.atoms.filter((atom) => own.has(atom)).length
    const rest = Math.abs(size - other.size)
    if (shared !== Math.min(atoms.length, other.atoms.length) || rest === 0 || rest >= threshold) return false
    const [larger, smaller] = size > other.size ? [atoms, other.atoms] : [other.atoms, atoms]
    const inSmaller = new Set(smaller)
    const left: Row = new Map(larger.filter((atom) => !inSmaller.has(atom)).map((atom) => [atom, 1n]))
    return reduceRow(ledger.span, left).size > 0
  })
}

/**
 * What can be set against the reduced row of a new release. A combination of it with earlier ones covers few assessments if,
 * brought to nothing, it costs few: a row of the span brings in its own pivot, and any other atom may be left standing.
 * Counts are taken modulo a prime: that can make combinations appear that aren't there, and hides one only if a count is a
 * multiple of the prime, which no ledger of less than dozens of entangled releases has.
 */
function listAdditions({ atoms, span }: Ledger, reduced: Row, most: number): readonly Addition[] {
  const price = (atom: number) => atoms.sizes[atom]!
  const rows = [...span].filter(([pivot]) => price(pivot) <= most)
  const left = new Set([reduced, ...rows.map(([, row]) => row)].flatMap((row) => [...row.keys()]))
  return [
    ...rows.map(([pivot, row]) => ({ price: price(pivot), counts: countsOf(row, pivot) })),
    ...[...left]
      .filter((atom) => !span.has(atom) && price(atom) <= most)
      .map((atom) => ({ price: price(atom), counts: [[atom, 1] as const] })),
  ]
}

function countsOf(row: Row, pivot?: number): Counts {
  return [...row]
    .flatMap(([atom, count]) => {
      const rest = Number(count % BigInt(MODULUS))
      return atom === pivot || rest === 0 ? [] : [[atom, rest < 0 ? rest + MODULUS : rest] as const]
    })
    .sort(([a], [b]) => a - b)
}

function entryOf({ atoms }: Ledger, { members, mean }: Release): Entry {
  const own = atoms.atomsOf(members)
  const size = own.reduce((sum, atom) => sum + atoms.sizes[atom]!, 0)
  return { atoms: own, size, least: size * mean.least, most: size * mean.most }
}

function rowOf({ atoms }: Entry): Row {
  return new Map(atoms.map((atom) => [atom, 1n]))
}

/** The smallest atom of a reduced row: its row then covers least; undefined if the row is empty. */
function pivotOf({ atoms }: Ledger, reduced: Row): number | undefined {
  return [...reduced.keys()].sort((a, b) => atoms.sizes[a]! - atoms.sizes[b]! || a - b)[0]
}
