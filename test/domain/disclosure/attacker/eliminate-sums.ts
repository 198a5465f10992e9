const TINY = 1e-7

/** The people of each class are in the same groups: only their common weight can be found out. */
export type Classes = readonly (readonly string[])[]

/** Sorts people by which groups they are in. */
export function classify(groups: readonly ReadonlySet<string>[]): Classes {
  const classes = new Map<string, string[]>()
  for (const person of new Set(groups.flatMap((group) => [...group]))) {
    const pattern = groups.map((group) => (group.has(person) ? '1' : '0')).join('')
    classes.set(pattern, [...(classes.get(pattern) ?? []), person])
  }
  return [...classes.values()]
}

/**
 * Sets of 1 to most people of whom a weighted sum follows from the groups' sums, as elimination in doubles happens to find
 * them: with the classes in their order, the other way round, and the large and the small first.
 */
export function eliminateSums(
  groups: readonly ReadonlySet<string>[],
  most: number,
): readonly (readonly string[])[] {
  const classes = classify(groups)
  const bySize = [...classes].sort((a, b) => a.length - b.length)
  return [classes, [...classes].reverse(), bySize, [...bySize].reverse()].flatMap((order) => {
    const rows = reduce(groups.map((group) => order.map(([person]) => Number(group.has(person!)))))
    return rows
      .map((row) => order.filter((_, index) => row[index] !== 0).flat())
      .filter(({ length }) => length > 0 && length <= most)
  })
}

/** Reduced rows by Gauss-Jordan elimination with the largest pivot. */
function reduce(matrix: readonly number[][]): readonly (readonly number[])[] {
  const rows = matrix.map((row) => [...row])
  let done = 0
  for (let column = 0; column < (rows[0]?.length ?? 0) && done < rows.length; column++) {
    let best = done
    for (let row = done; row < rows.length; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
    }
    const pivot = rows[best]!
    if (Math.abs(pivot[column]!) < TINY) continue
    rows[best] = rows[done]!
    rows[done] = pivot
    const scale = pivot[column]!
    for (let at = 0; at < pivot.length; at++) pivot[at] = tidy(pivot[at]! / scale)
    rows.forEach((row, index) => {
      const factor = row[column]!
      if (index === done || factor === 0) return
      for (let at = 0; at < row.length; at++) row[at] = tidy(row[at]! - factor * pivot[at]!)
    })
    done++
  }
  return rows.slice(0, done)
}

function tidy(value: number): number {
  return Math.abs(value) < TINY ? 0 : value
}
