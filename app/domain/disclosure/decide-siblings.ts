import type { Suppression } from './figure'

/** One group of a breakdown; value null are those whose fact is not known. */
export type Sibling = Readonly<{ value: string | null; n: number }>

/** Rules that a publication keeps. Only the attack suite turns some off, to show what each is for. */
export type Rule = 'D1' | 'D2' | 'D3' | 'D6' | 'D7'

export const allRules: ReadonlySet<Rule> = new Set(['D1', 'D2', 'D3', 'D6', 'D7'])

/** What stands in the way of some of the groups before D1 to D3 are asked, such as the ledger. */
type Held = ReadonlyMap<string | null, Suppression>

/**
 * Which groups of one breakdown may not be shown on one scale, and why: too few (D1), or the rest too few (D2), or a group
 * that could be worked out from the others (D3). All siblings that exist are to be given, those with nobody who answered
 * too: whether they answered must not show. Among equally small ones the first by value is held back.
 */
export function decideSiblings(
  siblings: readonly Sibling[],
  threshold: number,
  rules: ReadonlySet<Rule>,
  held: Held = new Map(),
): Held {
  const decided = new Map(held)
  const total = sumOf(siblings)
  const hold = (value: string | null, reason: Suppression) => {
    if (!decided.has(value)) decided.set(value, reason)
  }
  for (const { value, n } of siblings) {
    if (value === null || (rules.has('D1') && n < threshold)) hold(value, 'too-few')
    else if (rules.has('D2') && siblings.length > 1 && total - n < threshold) hold(value, 'complement')
  }
  if (!rules.has('D3')) return decided
  for (;;) {
    const hidden = siblings.filter(({ value }) => decided.has(value))
    const [smallest] = siblings.filter(({ value }) => !decided.has(value)).sort(bySizeThenValue)
    if (hidden.length === 0 || sumOf(hidden) >= threshold || !smallest) return decided
    hold(smallest.value, 'sibling')
  }
}

function sumOf(siblings: readonly Sibling[]): number {
  return siblings.reduce((sum, { n }) => sum + n, 0)
}

function bySizeThenValue(a: Sibling, b: Sibling): number {
  return a.n - b.n || ((a.value ?? '') < (b.value ?? '') ? -1 : 1)
}
