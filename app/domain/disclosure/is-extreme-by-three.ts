/** A release on its atoms, with the bounds that its shown mean sets to its sum. */
export type Entry = Readonly<{ atoms: readonly number[]; size: number; least: number; most: number }>

const FLOAT_NOISE = 1e-9
/** What D7 tells of a mean near an end of the scale: no difference may tell more. */
const HIGHEST_TOLD = 4.8
const LOWEST_TOLD = 1.2

/**
 * Whether a new release, by adding and subtracting one or two earlier ones, puts the mean of some assessments nearer to an end
 * of the scale than it would be told (D7): where two groups' sums are known to within their rounding, so is what is left.
 */
export function isExtremeByThree(candidate: Entry, earlier: readonly Entry[]): boolean {
  const touching = entriesByAtom(earlier)
  const touched = touchedBy(touching, candidate.atoms)
  return [...touched].some((first) => {
    const two = plus(candidate, first, -1)
    if (isExtreme(two) && isOneSided(countAtoms([candidate, 1], [first, -1]))) return true
    return [...new Set([...touched, ...touchedBy(touching, first.atoms)])].some((second) =>
      ([1, -1] as const).some(
        (sign) =>
          second !== first &&
          isExtreme(plus(two, second, sign)) &&
          isOneSided(countAtoms([candidate, 1], [first, -1], [second, sign])),
      ),
    )
  })
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
