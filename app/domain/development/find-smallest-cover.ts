/** Something that covers some of what is wanted. Of equally small sets the one with the least cost is taken. */
export type Covering<T> = Readonly<{ thing: T; covers: readonly string[]; cost: number }>

/** Up to so many wanted keys every combination is tried: at most 2^12 sets of them, each once an option. */
const EXACT_UP_TO = 12

type Option<T> = Readonly<{ thing: T; mask: number; cost: number }>
type Best<T> = Readonly<{ size: number; cost: number; last: Option<T>; before: number }>

/**
 * The fewest things that together cover as much as can be covered of what is wanted; of equally few the cheapest, then
 * those that come earlier. Exact for up to twelve wanted keys. Beyond that it is exact for the first twelve and greedy
 * for the rest, which gives few but not surely the fewest: `isSmallest` is then false.
 */
export function findSmallestCover<T>(
  wanted: readonly string[],
  coverings: readonly Covering<T>[],
): Readonly<{ chosen: readonly T[]; isSmallest: boolean }> {
  const exact = coverExactly(wanted.slice(0, EXACT_UP_TO), coverings)
  const rest = wanted.slice(EXACT_UP_TO)
  if (rest.length === 0) return { chosen: exact, isSmallest: true }
  const chosen = new Set(exact)
  const open = new Set(rest)
  for (const { thing, covers } of coverings) if (chosen.has(thing)) covers.forEach((key) => open.delete(key))
  for (;;) {
    const next = findMostCovering(coverings, open)
    if (!next) return { chosen: [...chosen], isSmallest: false }
    chosen.add(next.thing)
    next.covers.forEach((key) => open.delete(key))
  }
}

/** Each set of keys is a number with a bit for each; the best way to cover a set grows from those to smaller ones. */
function coverExactly<T>(wanted: readonly string[], coverings: readonly Covering<T>[]): readonly T[] {
  const options = distinctOptions(wanted, coverings)
  const coverable = options.reduce((all, { mask }) => all | mask, 0)
  const best = new Map<number, Best<T>>()
  for (let covered = 0; covered < coverable; covered++) {
    const here = best.get(covered)
    if (covered !== 0 && !here) continue
    const size = (here?.size ?? 0) + 1
    for (const option of options) {
      const target = covered | option.mask
      if (target === covered) continue
      const cost = (here?.cost ?? 0) + option.cost
      const known = best.get(target)
      if (!known || size < known.size || (size === known.size && cost < known.cost)) {
        best.set(target, { size, cost, last: option, before: covered })
      }
    }
  }
  const chosen: T[] = []
  for (let at = coverable; at !== 0; at = best.get(at)!.before) chosen.unshift(best.get(at)!.last.thing)
  return chosen
}

/** One for each set of wanted keys that something covers: the cheapest, then the earliest. */
function distinctOptions<T>(
  wanted: readonly string[],
  coverings: readonly Covering<T>[],
): readonly Option<T>[] {
  const byMask = new Map<number, Option<T>>()
  for (const { thing, covers, cost } of coverings) {
    const mask = wanted.reduce((bits, key, bit) => (covers.includes(key) ? bits | (1 << bit) : bits), 0)
    const known = byMask.get(mask)
    if (mask !== 0 && (!known || cost < known.cost)) byMask.set(mask, { thing, mask, cost })
  }
  return [...byMask.values()]
}

function findMostCovering<T>(
  coverings: readonly Covering<T>[],
  open: ReadonlySet<string>,
): Covering<T> | null {
  let most: Covering<T> | null = null
  let count = 0
  for (const covering of coverings) {
    const covered = new Set(covering.covers.filter((key) => open.has(key))).size
    if (covered > count || (most && covered === count && covered > 0 && covering.cost < most.cost)) {
      most = covering
      count = covered
    }
  }
  return most
}
