import type { ReadTable, Sifted, TableProblem } from './read-table'

/** All rows of a table; or every problem in it, and then none of them. */
export type Checked<T> =
  Readonly<{ ok: true; rows: readonly T[] }> | Readonly<{ ok: false; problems: readonly TableProblem[] }>

/**
 * The rows, if no check of a table found anything; else what all of them found, by row, then in the order of the columns (M3).
 * What a wrong header lacks is said once, there, and not of every row.
 */
export function joinProblems<T, Column extends string>(
  table: ReadTable<Column>,
  checked: Sifted<T>,
  columns: readonly Column[],
): Checked<T> {
  const lacking: ReadonlySet<string | null> = new Set(table.lacking)
  const ofRows = checked.problems.filter(({ column }) => !lacking.has(column))
  const problems = [...table.problems, ...ofRows]
  if (problems.length === 0) return { ok: true, rows: checked.rows }
  const places = new Map<string | null, number>(columns.map((column, at) => [column, at + 1]))
  const placeOf = ({ column }: TableProblem) => places.get(column) ?? 0
  return {
    ok: false,
    problems: problems.sort((one, other) => one.row - other.row || placeOf(one) - placeOf(other)),
  }
}
