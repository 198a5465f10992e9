import { foldName } from '../field/fold-name'

/** What is wrong, and where: rows are counted from 1, the header; no column where it is about the whole row. */
export type TableProblem = Readonly<{ row: number; column: string | null; sentence: string }>

/** A row of a file that is imported: the number a spreadsheet gives it, and each column's text, trimmed. */
export type TableRow<Column extends string> = Readonly<{
  row: number
  cells: Readonly<Record<Column, string>>
}>

/** What of a table can be gone on with, and every problem in the rest. */
export type Sifted<T> = Readonly<{ rows: readonly T[]; problems: readonly TableProblem[] }>

/** A table as it was read; `lacking` are the columns that a header which is wrong doesn't have. */
export type ReadTable<Column extends string> = Sifted<TableRow<Column>> &
  Readonly<{ lacking: readonly Column[] }>

/** What a table has: its columns, which of them must be there, and how many rows may be. */
export type TableShape<Column extends string> = Readonly<{
  columns: readonly Column[]
  required: readonly Column[]
  mostRows: number
}>

/**
 * Rows with named columns out of cells, the header first (M2). Columns stand in any order, whatever their
 * capitals; a column that isn't asked for is left out. Blank rows are passed over and counted. Text stays as it
 * is, a formula's too (M6). What can be told of the rows is given beside what is wrong with the header or with
 * other rows (M3).
 */
export function readTable<Column extends string>(
  cells: readonly (readonly string[])[],
  { columns, required, mostRows }: TableShape<Column>,
): ReadTable<Column> {
  const [header = [], ...body] = cells
  const names = header.map(foldName)
  const problems = checkHeader(names, columns, required)
  const lacking = problems.length === 0 ? [] : columns.filter((column) => !names.includes(column))
  if (lacking.length === columns.length) return { rows: [], problems, lacking }
  if (body.length > mostRows) return refuse(mostRows + 2, null, describeLimit(mostRows))
  const rows: TableRow<Column>[] = []
  body.forEach((values, index) => {
    const row = index + 2
    if (values.every((value) => value.trim() === '')) return
    if (values.slice(names.length).some((value) => value.trim() !== '')) {
      const sentence = `It has ${values.length} cells and the header has ${names.length}`
      problems.push({ row, column: null, sentence })
      return
    }
    const entries = columns.map((column) => [column, (values[names.indexOf(column)] ?? '').trim()])
    rows.push({ row, cells: Object.fromEntries(entries) as Record<Column, string> })
  })
  if (rows.length === 0 && problems.length === 0) return refuse(2, null, 'There is nothing under the header')
  return { rows, problems, lacking }
}

function checkHeader(
  names: readonly string[],
  columns: readonly string[],
  required: readonly string[],
): TableProblem[] {
  const first = (sentence: string, column: string | null): TableProblem => ({ row: 1, column, sentence })
  if (!names.some((name) => columns.includes(name)))
    return [first(`The header is missing: the first row must say ${columns.join(', ')}`, null)]
  return [
    ...names.flatMap((name, at) => {
      if (name === '') return [first(`Column ${at + 1} has no name`, null)]
      if (names.indexOf(name) < at) return [first('The column is there twice', name)]
      if (columns.includes(name)) return []
      return [first(`There is no such column: give ${columns.join(', ')}`, name.slice(0, 100))]
    }),
    ...required.filter((name) => !names.includes(name)).map((name) => first('The column is missing', name)),
  ]
}

function describeLimit(mostRows: number): string {
  return `There are more than ${mostRows.toLocaleString('en-GB')} rows, which is as many as are taken at once: share them out over several files`
}

function refuse(row: number, column: string | null, sentence: string) {
  return { rows: [], problems: [{ row, column, sentence }], lacking: [] } as const
}

/** A problem in one line: "Row 3, column email: Enter an e-mail address". */
export function describeProblem({ row, column, sentence }: TableProblem): string {
  return `Row ${row}${column === null ? '' : `, column ${column}`}: ${sentence}`
}
