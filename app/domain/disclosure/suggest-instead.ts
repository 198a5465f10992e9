import type { Dimension } from './contribution'
import type { Figure } from './figure'
import type { Cell, Cells, Snapshot } from './snapshot'

/** What can be done where something could not be published. */
export type Alternative =
  /** Too few answers: wait or ask for more, or meet and agree on one answer, or show one another one's own profiles. */
  | Readonly<{ kind: 'more-answers'; answers: number }>
  | Readonly<{ kind: 'consensus-round' }>
  | Readonly<{ kind: 'open-sharing' }>
  /** The ledger stands in the way: what was published before stays, and a round with new assessments can be published. */
  | Readonly<{ kind: 'earlier-snapshot' }>
  | Readonly<{ kind: 'new-assessments' }>
  /** The whole group is shown on these scales, a breakdown on none. */
  | Readonly<{ kind: 'whole-only'; scaleIds: readonly string[] }>
  /** What of the breakdowns is shown, in part at least. */
  | Readonly<{ kind: 'shown-breakdowns'; dimensions: readonly Dimension[] }>

/** What could be published or done instead of what a snapshot holds back, the nearest first; nothing where all is shown. */
export function suggestInstead({ whole, breakdowns, threshold }: Snapshot): readonly Alternative[] {
  const reasons = new Set(
    Object.values(whole).flatMap(({ n }) => (n.state === 'suppressed' ? [n.reason] : [])),
  )
  const shownScales = Object.keys(whole).filter((id) => isShown(whole[id]!.n))
  const withGroups = breakdowns.filter(({ groups }) => groups.some(({ cells }) => showsAny(cells)))
  const withGaps = breakdowns.some(({ groups }) => groups.some(({ cells }) => !showsAny(cells)))
  const alternatives: Alternative[] = []
  if (shownScales.length === 0 && reasons.has('too-few')) {
    alternatives.push(
      { kind: 'more-answers', answers: threshold },
      { kind: 'consensus-round' },
      { kind: 'open-sharing' },
    )
  }
  if (['ledger', 'complement', 'extreme'].some((reason) => reasons.has(reason as 'ledger'))) {
    alternatives.push({ kind: 'earlier-snapshot' }, { kind: 'new-assessments' })
  }
  if (withGaps && shownScales.length > 0) {
    const dimensions = withGroups.map(({ dimension }) => dimension)
    alternatives.push(
      dimensions.length > 0
        ? { kind: 'shown-breakdowns', dimensions }
        : { kind: 'whole-only', scaleIds: shownScales },
    )
  }
  return alternatives
}

function showsAny(cells: Cells): boolean {
  return Object.values(cells).some(({ n }: Cell) => isShown(n))
}

function isShown(figure: Figure<unknown>): boolean {
  return figure.state === 'shown'
}
