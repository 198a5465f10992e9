import { readCsvRecords } from '../app/http/read-csv'

/** Problems are sentences that start with the place: row and column. */
export type CsvReader = Readonly<{
  /** What the header is expected to name, such as "item ids". */
  expects: string
  /** What is wrong with the columns of this header, whose names are all different. */
  checkHeader: (header: readonly string[]) => readonly string[]
  /** Takes a row that has as many cells as the header; returns what is wrong with it. */
  takeRow: (cells: readonly string[], row: number, header: readonly string[]) => readonly string[]
}>

/**
 * Reads a CSV row by row, without keeping the rows, and returns its problems. Rows are counted from 1, the
 * header; the columns of the header have names, all different. Cells are trimmed. Blank lines are passed over,
 * but in a single column, where one is an empty cell.
 */
export function readCsvRows(text: string, { expects, checkHeader, takeRow }: CsvReader): readonly string[] {
  const problems: string[] = []
  let header: readonly string[] | null = null
  let isRefused = false
  let row = 0
  const takeRecord = (cells: readonly string[]): void => {
    row += 1
    if (isRefused) return
    if (!header) {
      header = cells
      if (isBlank(cells)) problems.push(noHeader(expects))
      else problems.push(...checkNames(cells))
      if (problems.length === 0) problems.push(...checkHeader(cells))
      isRefused = problems.length > 0
    } else if (isBlank(cells) && header.length > 1) {
      return
    } else if (cells.length !== header.length) {
      problems.push(
        `row ${row}: It has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} and the header has ${header.length}.`,
      )
    } else problems.push(...takeRow(cells, row, header))
  }
  const line = isPlain(text) ? readPlainRecords(text, takeRecord) : readCsvRecords(text, takeRecord)
  if (line !== null)
    return [`line ${line}: A quotation mark is out of place, so the rows cannot be told apart.`]
  return header ? problems : [noHeader(expects)]
}

/** Without a quotation mark a row is what its commas part; then a million rows take seconds, not half a minute. */
function isPlain(text: string): boolean {
  return !text.includes('"') && !/\r(?!\n)/.test(text)
}

function readPlainRecords(text: string, takeRecord: (cells: readonly string[]) => void): null {
  let start = text.startsWith('\uFEFF') ? 1 : 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    takeRecord(text.slice(start, end).split(',').map(trim))
    start = end + 1
  }
  return null
}

function trim(cell: string): string {
  return cell.length === 1 && cell > ' ' ? cell : cell.trim()
}

function noHeader(expects: string): string {
  return `row 1: The header with the ${expects} is missing.`
}

function checkNames(header: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return header.flatMap((column, at) => {
    if (column === '') return [`row 1, column ${at + 1}: The column has no name.`]
    if (seen.has(column)) return [`row 1, column "${column}": The column is given twice.`]
    seen.add(column)
    return []
  })
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '') === ''
}
