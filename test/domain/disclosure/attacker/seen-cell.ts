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
}>

export type Bounds = Readonly<{ low: number; high: number }>

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
    Object.entries(cells).flatMap(([scaleId, { n, mean, sd, ad }]): readonly SeenCell[] => {
      const bounds = boundsOf(mean)
      if (n.state !== 'shown' || !bounds) return []
      const own = members.filter((person) => isIn(person) && typeof person.scores[scaleId] === 'number')
      const numbers = new Set(own.map(({ number }) => number))
      if (numbers.size !== n.value) throw new Error(`knew of ${numbers.size} where ${n.value} are published`)
      return [{ scaleId, members: numbers, mean: bounds, sd: boundsOf(sd), ad: boundsOf(ad) }]
    })
  return [
    ...read(whole, () => true),
    ...breakdowns.flatMap(({ dimension, groups }) =>
      groups.flatMap(({ value, cells }) => read(cells, ({ facts }) => facts[dimension] === value)),
    ),
  ]
}

function undoRounding(figure: Figure<Amount>, margin: number): Bounds | null {
  if (figure.state !== 'shown') return null
  const { kind, value } = figure.value
  if (kind === 'above') return { low: value, high: 5 }
  if (kind !== 'number') return { low: 0, high: value }
  return { low: value - margin, high: value + margin }
}
