/** A combination of releases: how often each atom's sum counts in it. Atoms that don't count are absent. */
export type Row = ReadonlyMap<number, bigint>

/** All that can be worked out from some sums, as reduced rows by the atom that only that row has. */
export type Span = ReadonlyMap<number, Row>

/** A row minus all that a span explains of it: empty if it can be worked out from the span. */
export function reduceRow(span: Span, row: Row): Row {
  return [...row.keys()].reduce((reduced, atom) => {
    const known = span.get(atom)
    return known ? clearAtom(reduced, known, atom) : reduced
  }, row)
}

/**
 * A span with one row more, reduced and not empty: Gauss-Jordan elimination in whole numbers of any size, so nothing is
 * rounded. If a single atom's sum can be worked out, it is a row of its own.
 */
export function extendSpan(span: Span, reduced: Row, pivot: number): Span {
  const extended = new Map<number, Row>([[pivot, reduced]])
  for (const [atom, row] of span) extended.set(atom, row.has(pivot) ? clearAtom(row, reduced, pivot) : row)
  return extended
}

/** The multiple of a row that, minus a multiple of another, lacks an atom. */
function clearAtom(row: Row, by: Row, atom: number): Row {
  const mine = row.get(atom) ?? 0n
  const theirs = by.get(atom)!
  const cleared = new Map<number, bigint>()
  for (const [at, value] of row) cleared.set(at, value * theirs)
  for (const [at, value] of by) {
    const left = (cleared.get(at) ?? 0n) - value * mine
    if (left === 0n) cleared.delete(at)
    else cleared.set(at, left)
  }
  const divisor = [...cleared.values()].reduce(greatestCommonDivisor, 0n)
  if (divisor > 1n) for (const [at, value] of cleared) cleared.set(at, value / divisor)
  return cleared
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
