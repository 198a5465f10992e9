/** A release on its atoms, with the bounds that its shown mean sets to its sum. */
export type Entry = Readonly<{ atoms: readonly number[]; size: number; least: number; most: number }>

const FLOAT_NOISE = 1e-9
/** What D7 tells of a mean near an end of the scale: no difference may tell more. */
const HIGHEST_TOLD = 4.8
const LOWEST_TOLD = 1.2

/**
 * What a new release gives away with one or two earlier ones, by adding and subtracting (D6): the sum of 1 to threshold − 1
 * assessments ('few'), or that some scored nearer to an end of the scale than a mean would be told ('extreme', D7).
 */
export function givesByThree(
  candidate: Entry,
  earlier: readonly Entry[],
  sizes: readonly number[],
  threshold: number,
): 'few' | 'extreme' | null {
  const isFew = (size: number) => size > 0 && size < threshold
  const touching = entriesByAtom(earlier)
  const touched = touchedBy(touching, candidate.atoms)
  let extreme = false
  for (const first of touched) {
    const counts = countAtoms([candidate, 1], [first, -1])
    const covered = [...counts.keys()].reduce((sum, atom) => sum + sizes[atom]!, 0)
    if (isFew(covered)) return 'few'
    const two = plus(candidate, first, -1)
    extreme ||= isExtreme(two) && isOneSided(counts)
    for (const second of new Set([...touched, ...touchedBy(touching, first.atoms)])) {
      if (second === first) continue
      for (const sign of [1, -1] as const) {
        const three = plus(two, second, sign)
        // An atom counts at most twice, so beyond this the sum can't cover few.
        if (Math.abs(three.size) <= 2 * (threshold - 1)) {
          if (isFew(covered + changeInCover(counts, second, sign, sizes))) return 'few'
        }
        extreme ||= isExtreme(three) && isOneSided(countAtoms([candidate, 1], [first, -1], [second, sign]))
      }
    }
  }
  return extreme ? 'extreme' : null
}

type Bounded = Readonly<{ size: number; least: number; most: number }>
type Term = readonly [entry: Entry, sign: 1 | -1]

function plus(sum: Bounded, { size, least, most }: Entry, sign: 1 | -1): Bounded {
  return {
    size: sum.size + sign * size,
    least: sum.least + (sign === 1 ? least : -most),
    most: sum.most + (sign === 1 ? most : -least),
  }
}

/** Whether the mean of what a sum counts is put beyond what would be told, if it counts all one way. */
function isExtreme({ size, least, most }: Bounded): boolean {
  if (size === 0) return false
  const [low, high] = size > 0 ? [least, most] : [-most, -least]
  const people = Math.abs(size)
  return low > HIGHEST_TOLD * people + FLOAT_NOISE || high < LOWEST_TOLD * people - FLOAT_NOISE
}

function isOneSided(counts: ReadonlyMap<number, number>): boolean {
  const values = [...counts.values()]
  return values.every((count) => count > 0) || values.every((count) => count < 0)
}

/** How often each atom counts; those that cancel out are absent. */
function countAtoms(...terms: readonly Term[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const [{ atoms }, sign] of terms) {
    for (const atom of atoms) {
      const count = (counts.get(atom) ?? 0) + sign
      if (count === 0) counts.delete(atom)
      else counts.set(atom, count)
    }
  }
  return counts
}

function changeInCover(
  counts: ReadonlyMap<number, number>,
  { atoms }: Entry,
  sign: 1 | -1,
  sizes: readonly number[],
): number {
  let change = 0
  for (const atom of atoms) {
    const count = counts.get(atom) ?? 0
    if (count === 0) change += sizes[atom]!
    else if (count + sign === 0) change -= sizes[atom]!
  }
  return change
}

function entriesByAtom(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const byAtom = new Map<number, Entry[]>()
  for (const entry of entries) {
    for (const atom of entry.atoms) {
      const others = byAtom.get(atom)
      if (others) others.push(entry)
      else byAtom.set(atom, [entry])
    }
  }
  return byAtom
}

function touchedBy(
  byAtom: ReadonlyMap<number, readonly Entry[]>,
  atoms: readonly number[],
): ReadonlySet<Entry> {
  return new Set(atoms.flatMap((atom) => byAtom.get(atom) ?? []))
}
