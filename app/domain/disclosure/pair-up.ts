/** What one person said at one of two waves, as far as pairing goes. */
type OfPerson = Readonly<{
  /** Tells whose it is from another's. */
  person: string
  /** The random number under which the ledger knows the assessment. */
  number: string
}>

export type Pair = Readonly<{
  before: number
  after: number
  /** Of the assessment at the first wave, and of the one at the later. */
  numbers: readonly [before: string, after: string]
}>

/**
 * The values of those who have one at both waves, in the order of the first (N1, N12).
 * @param valueOf null where somebody has none
 */
export function pairUp<One extends OfPerson>(
  before: readonly One[],
  after: readonly One[],
  valueOf: (one: One) => number | null,
): readonly Pair[] {
  const later = new Map(after.map((one) => [one.person, one]))
  return before.flatMap((one) => {
    const other = later.get(one.person)
    const [from, to] = [valueOf(one), other ? valueOf(other) : null]
    return other && from !== null && to !== null
      ? [{ before: from, after: to, numbers: [one.number, other.number] as const }]
      : []
  })
}
