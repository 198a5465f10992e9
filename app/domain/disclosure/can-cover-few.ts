/** How often atoms count in a combination, lowest atom first, 0 left out: whole numbers from 1 to MODULUS − 1. */
export type Counts = readonly (readonly [atom: number, count: number])[]

/** Something that can be added to a combination, with any factor, at the price of covering so many more assessments. */
export type Addition = Readonly<{ price: number; counts: Counts }>

/** A prime, the largest whose products stay exact in a double. */
export const MODULUS = 94_906_249

/** So many steps a search may take, about a second's work. Real ledgers take tens. */
const STEPS = 20_000

/**
 * Whether a combination can be brought to nothing by additions that cost up to `most` assessments together. Complete: while
 * an atom counts, only another addition that has it can change that. True also where the search would take too long: better
 * refused than unknown.
 */
export function canCoverFew(open: Counts, additions: readonly Addition[], most: number): boolean {
  const payable = additions.filter(({ price }) => price <= most)
  return canClose(
    {
      withAtom: additionsByAtom(payable),
      longest: Math.max(0, ...payable.map(({ counts }) => counts.length)),
      tried: new Set(),
      stepsLeft: STEPS,
    },
    open,
    [],
    most,
  )
}

type Search = {
  readonly withAtom: ReadonlyMap<number, readonly Addition[]>
  /** How many atoms an addition has at most. */
  readonly longest: number
  /** Additions with which everything has been tried. */
  readonly tried: Set<Addition>
  stepsLeft: number
}

/** An addition that was made, as it is without those before it, and the atom that it took out. */
type Made = Readonly<{ by: Counts; atom: number }>

function canClose(search: Search, open: Counts, made: readonly Made[], most: number): boolean {
  if (open.length === 0) return true
  const reach = made.reduce((sum, { by }) => sum + by.length, search.longest)
  if (open.length > most * reach) return false
  if (search.stepsLeft-- <= 0) return true
  const withAtom = (atom: number) => search.withAtom.get(atom) ?? []
  const [atom] = open.reduce((rarest, next) =>
    withAtom(next[0]).length < withAtom(rarest[0]).length ? next : rarest,
  )
  // An addition can get an atom from those that were made, where it shares with them the one that was taken out.
  const candidates = new Set([atom, ...made.map((one) => one.atom)].flatMap(withAtom))
  const triedHere: Addition[] = []
  const found = [...candidates].some((candidate) => {
    if (candidate.price > most || search.tried.has(candidate)) return false
    const by = made.reduce((counts, one) => clearAtom(counts, one.by, one.atom), candidate.counts)
    if (valueAt(by, atom) === 0) return false
    search.tried.add(candidate)
    triedHere.push(candidate)
    return canClose(search, clearAtom(open, by, atom), [...made, { by, atom }], most - candidate.price)
  })
  for (const addition of triedHere) search.tried.delete(addition)
  return found
}

function additionsByAtom(additions: readonly Addition[]): ReadonlyMap<number, readonly Addition[]> {
  const byAtom = new Map<number, Addition[]>()
  for (const addition of additions) {
    for (const [atom] of addition.counts) {
      const others = byAtom.get(atom)
      if (others) others.push(addition)
      else byAtom.set(atom, [addition])
    }
  }
  return byAtom
}

/** Counts with as much of others taken away as they need to lack an atom. */
function clearAtom(counts: Counts, by: Counts, atom: number): Counts {
  const own = valueAt(counts, atom)
  return own === 0 ? counts : addMultiple(counts, by, MODULUS - times(own, inverse(valueAt(by, atom))))
}

function valueAt(counts: Counts, atom: number): number {
  return counts.find(([at]) => at === atom)?.[1] ?? 0
}

function addMultiple(counts: Counts, by: Counts, factor: number): Counts {
  const sum: (readonly [number, number])[] = []
  let at = 0
  for (const [atom, value] of by) {
    while (at < counts.length && counts[at]![0] < atom) sum.push(counts[at++]!)
    const own = counts[at]?.[0] === atom ? counts[at++]![1] : 0
    const total = (own + times(value, factor)) % MODULUS
    if (total !== 0) sum.push([atom, total])
  }
  return [...sum, ...counts.slice(at)]
}

function times(a: number, b: number): number {
  return (a * b) % MODULUS
}

/** The number that a value gives 1 with, by Euclid's extended algorithm. */
function inverse(value: number): number {
  let [a, b, x, y] = [value, MODULUS, 1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
  }
  return ((x % MODULUS) + MODULUS) % MODULUS
}
