import type { Contribution } from '../../../../app/domain/disclosure/contribution'
import type { Figure } from '../../../../app/domain/disclosure/figure'
import type { Amount, Cell, Snapshot } from '../../../../app/domain/disclosure/snapshot'

/** What an attacker makes of a shown cell: of whom it tells what. Bounds are of exact figures, rounding undone. */
export type SeenCell = Readonly<{
  scaleId: string
  members: ReadonlySet<string>
  mean: Bounds
  sd: Bounds | null
  ad: Bounds | null
  /** How many score 3.5 or more. */
  high: Bounds | null
}>

export type Bounds = Readonly<{ low: number; high: number }>

/** Of scores in thirds: the lowest that is 3.5 or more, and the highest that isn't. */
export const highEnds = { low: 11 / 3, below: 10 / 3 }

/**
 * Reads a snapshot as it was published, with the knowledge of an insider: who is in each group, and who has a score on
 * which scale, but no score.
 * @param isRounded whether figures were rounded before they were published (D7); whoever reads them can see that
 */
export function readSnapshot(
  published: string,
  members: readonly Contribution[],
  isRounded: boolean,
): readonly SeenCell[] {
  const margin = isRounded ? 0.05 : 0
  const boundsOf = (figure: Figure<Amount>) => undoRounding(figure, margin)
  const { whole, breakdowns } = JSON.parse(published) as Snapshot
  const read = (cells: Readonly<Record<string, Cell>>, isIn: (person: Contribution) => boolean) =>
    Object.entries(cells).flatMap(([scaleId, cell]): readonly SeenCell[] => {
      const { n, mean, sd, rwg, ad } = cell
      const bounds = boundsOf(mean)
      if (n.state !== 'shown' || !bounds) return []
      const own = members.filter((person) => isIn(person) && typeof person.scores[scaleId] === 'number')
      const numbers = new Set(own.map(({ number }) => number))
      if (numbers.size !== n.value) throw new Error(`knew of ${numbers.size} where ${n.value} are published`)
      const spread = meet(boundsOf(sd), spreadOfAgreement(boundsOf(rwg)))
      const high = countHigh(cell, n.value)
      const middle = meet(bounds, high && meanOfCount(high, n.value)) ?? bounds
      return [{ scaleId, members: numbers, mean: middle, sd: spread, ad: boundsOf(ad), high }]
    })
  return [
    ...read(whole, () => true),
    ...breakdowns.flatMap(({ dimension, groups }) =>
      groups.flatMap(({ value, cells }) => read(cells, ({ facts }) => facts[dimension] === value)),
    ),
  ]
}

/** r_wg is 1 less half the variance: five equally likely options have a variance of 2. What is under 0 is told as 0. */
function spreadOfAgreement(agreement: Bounds | null): Bounds | null {
  if (!agreement) return null
  const spreadAt = (rwg: number) => Math.sqrt(2 * Math.max(0, 1 - rwg))
  return { low: spreadAt(agreement.high), high: agreement.low <= 0 ? Infinity : spreadAt(agreement.low) }
}

function meet(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (!one || !other) return one ?? other
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) }
}

/** From coverage in thirds, or from dependence alone. */
function countHigh({ coverage, dependence }: Cell, n: number): Bounds | null {
  const fewest = { few: 0, some: Math.ceil(n / 3), most: Math.floor((2 * n) / 3) + 1 }
  const most = { few: Math.ceil(n / 3) - 1, some: Math.floor((2 * n) / 3), most: n }
  if (coverage.state === 'shown') return { low: fewest[coverage.value], high: most[coverage.value] }
  if (dependence.state !== 'shown') return null
  return dependence.value ? { low: 0, high: most.few } : { low: fewest.some, high: n }
}

function meanOfCount({ low, high }: Bounds, n: number): Bounds {
  return { low: (low * highEnds.low + (n - low)) / n, high: (high * 5 + (n - high) * highEnds.below) / n }
}

function undoRounding(figure: Figure<Amount>, margin: number): Bounds | null {
  if (figure.state !== 'shown') return null
  const { kind, value } = figure.value
  if (kind === 'above') return { low: value, high: 5 }
  if (kind !== 'number') return { low: 0, high: value }
  return { low: value - margin, high: value + margin }
}
