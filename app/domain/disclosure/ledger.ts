import { connectedReleases } from './connected-releases'
import { divideIntoAtoms, type Atoms } from './divide-into-atoms'
import { givesByThree, type Entry } from './gives-by-three'
import { hasSmallCircuit, MODULUS, type Column } from './has-small-circuit'
import type { Release } from './release'
import { extendSpan, reduceRow, type Row, type Span } from './span'

/** Earlier releases of one scale as they bear on some assessments, ready to have new ones checked against them (D6). */
export type Ledger = Readonly<{ atoms: Atoms; entries: readonly Entry[]; span: Span }>

/** What a release would give away: a single assessment, 1 to k − 1 of them, or an end of the scale. */
export type Refusal = 'single' | 'few' | 'extreme'

/** How many columns a search through all sets of so many of them is kept to: beyond, it would take seconds. */
const COLUMNS_FOR_FOUR = 60
const COLUMNS_FOR_THREE = 200

/** Opens the ledger of the scale that the candidates are of. None but these candidates may then be checked or added. */
export function openLedger(earlier: readonly Release[], candidates: readonly Release[]): Ledger {
  const [first] = candidates
  const numbers = candidates.flatMap(({ members }) => members)
  const connected = first ? connectedReleases(earlier, first, numbers) : []
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
 * could be worked out before can't be refused any more. Single assessments are found whatever the combination of releases;
 * 1 to threshold − 1 of them by every sum and difference of up to three releases, by every reduced row, and by every
 * combination that covers up to four atoms, in a ledger of up to 60 small ones (three in one of up to 200, else two).
 */
export function checkInLedger(ledger: Ledger, release: Release, threshold: number): Refusal | null {
  const { atoms, entries, span } = ledger
  const entry = entryOf(ledger, release)
  const reduced = reduceRow(span, rowOf(entry))
  const byThree = givesByThree(entry, entries, atoms.sizes, threshold)
  const pivot = pivotOf(ledger, reduced)
  if (pivot === undefined) return byThree === 'extreme' ? 'extreme' : null
  const extended = extendSpan(span, reduced, pivot)
  const covered = [...extended]
    .filter(([atom]) => atom === pivot || span.get(atom)!.has(pivot))
    .map(([, row]) => [...row.keys()].reduce((sum, atom) => sum + atoms.sizes[atom]!, 0))
  if (covered.includes(1)) return 'single'
  if (byThree === 'few' || covered.some((count) => count < threshold)) return 'few'
  const columns = listColumns(ledger, extended, pivot, threshold - 1)
  const depth = columns.length <= COLUMNS_FOR_FOUR ? 2 : columns.length <= COLUMNS_FOR_THREE ? 1 : 0
  return hasSmallCircuit(columns, threshold - 1, depth) ? 'few' : byThree
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
 * A combination of atoms can be worked out if it is orthogonal to all that can't be told from the releases. One equation for
 * each atom that is no pivot of the extended span, and one more, "news", that holds for what could be worked out before. An
 * equation in no small pivot's row ties small atoms to nothing, and is left out. Entries are taken modulo a prime: that can
 * make a combination appear that isn't there, but hides one only if a factor is a multiple of the prime.
 */
function listColumns(
  { atoms, span }: Ledger,
  extended: Span,
  newest: number,
  most: number,
): readonly Column[] {
  const isSmall = (atom: number) => atoms.sizes[atom]! <= most
  const tied = [...extended]
    .filter(([pivot]) => isSmall(pivot))
    .map(([pivot, row]): Column => {
      const before = pivot === newest ? undefined : span.get(pivot)!
      const factor = -(before?.get(pivot) ?? 1n)
      const entries = [...row].flatMap(([atom, count]) => {
        const value = atom === pivot ? 0 : modulo(count * factor)
        return value === 0 ? [] : [[atom, value] as const]
      })
      const news = before ? -(before.get(newest) ?? 0n) * row.get(pivot)! : row.get(pivot)!
      return { size: atoms.sizes[pivot]!, entries: entries.sort(([a], [b]) => a - b), news: modulo(news) }
    })
  const equations = new Set(tied.flatMap(({ entries }) => entries.map(([atom]) => atom)))
  const free = [...equations]
    .filter(isSmall)
    .map((atom): Column => ({ size: atoms.sizes[atom]!, entries: [[atom, 1]], news: 0 }))
  return [...tied, ...free]
}

function modulo(value: bigint): number {
  const rest = Number(value % BigInt(MODULUS))
  return rest < 0 ? rest + MODULUS : rest
}

function entryOf({ atoms }: Ledger, { members, mean }: Release): Entry {
  const own = [...new Set(members.map((number) => atoms.atomOf.get(number)!))]
  const size = new Set(members).size
  return { atoms: own, size, least: size * mean.least, most: size * mean.most }
}

function rowOf({ atoms }: Entry): Row {
  return new Map(atoms.map((atom) => [atom, 1n]))
}

/** The smallest atom of a reduced row: its row then covers least; undefined if the row is empty. */
function pivotOf({ atoms }: Ledger, reduced: Row): number | undefined {
  return [...reduced.keys()].sort((a, b) => atoms.sizes[a]! - atoms.sizes[b]! || a - b)[0]
}
