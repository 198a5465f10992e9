/** Rows of numbers, a row a person, turned into columns. */
export function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return rows[0]!.map((_, at) => rows.map((row) => row[at]!))
}
