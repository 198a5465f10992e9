const TINY = 1e-9

/** Rank of a matrix of small numbers, by elimination with the largest pivot, in doubles. */
export function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  const width = rows[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width && rank < rows.length; column++) {
    let best = rank
    for (let row = rank + 1; row < rows.length; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[best]![column]!)) best = row
    }
    if (Math.abs(rows[best]![column]!) < TINY) continue
    ;[rows[rank], rows[best]] = [rows[best]!, rows[rank]!]
    const pivot = rows[rank]!
    for (let row = rank + 1; row < rows.length; row++) {
      const factor = rows[row]![column]! / pivot[column]!
      if (factor === 0) continue
      for (let at = column; at < width; at++) rows[row]![at]! -= factor * pivot[at]!
    }
    rank++
  }
  return rank
}
