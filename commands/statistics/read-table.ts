import { readCsvRows } from '../read-csv-rows'
import { readText, refuseFile } from '../read-text'

/** Which columns are numbers, all but `respondent` or those named, and which are text. */
export type Wanted = Readonly<{
  numbers: 'all' | readonly string[]
  texts?: readonly string[]
  /** What is wrong with this number, as a sentence; null if nothing is. */
  checkNumber?: (value: number) => string | null
}>

/** Columns by name. An empty cell is NaN in a column of numbers, and "" in one of text. `rows` counts the header as 1. */
export type Table = Readonly<{
  rows: readonly number[]
  numbers: ReadonlyMap<string, Float64Array>
  texts: ReadonlyMap<string, readonly string[]>
}>

/** Says who a row is about, whatever it holds. */
export const RESPONDENT = 'respondent'

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Reads a CSV as columns; refuses text in a column of numbers, naming row and column. */
export async function readTable(file: string, wanted: Wanted): Promise<Table> {
  const text = await readText(file)
  const rows: number[] = []
  let readers: readonly Readonly<{ column: string; at: number; values: ReturnType<typeof growColumn> }>[] = []
  let texts: readonly Readonly<{ column: string; at: number; values: string[] }>[] = []

  const open = (header: readonly string[]) => {
    const numbers = wanted.numbers === 'all' ? header.filter((name) => name !== RESPONDENT) : wanted.numbers
    const at = (column: string) => header.indexOf(column)
    readers = numbers.map((column) => ({ column, at: at(column), values: growColumn() }))
    const named = [...(wanted.texts ?? []), ...(header.includes(RESPONDENT) ? [RESPONDENT] : [])]
    texts = [...new Set(named)].map((column) => ({ column, at: at(column), values: [] }))
    return [...numbers, ...named]
      .filter((column) => at(column) < 0)
      .map((column) => `row 1: There is no column "${column}". There are: ${header.join(', ')}.`)
  }

  const problems = readCsvRows(text, {
    expects: 'names of the columns',
    checkHeader: open,
    takeRow: (cells, row) => {
      const found: string[] = []
      for (const { column, at, values } of readers) {
        const cell = cells[at]!
        const value = readNumber(cell)
        const problem =
          value === undefined
            ? `"${cell}" is not a number.`
            : Number.isNaN(value)
              ? null
              : (wanted.checkNumber?.(value) ?? null)
        if (problem !== null) found.push(`row ${row}, column "${column}": ${problem}`)
        values.push(value ?? NaN)
      }
      for (const { at, values } of texts) values.push(cells[at]!)
      rows.push(row)
      return found
    },
  })
  if (problems.length > 0) throw refuseFile(file, problems)
  return {
    rows,
    numbers: new Map(readers.map(({ column, values }) => [column, values.done()])),
    texts: new Map(texts.map(({ column, values }) => [column, values])),
  }
}

/** A decimal number, NaN for an empty cell, undefined for anything else. */
function readNumber(cell: string): number | undefined {
  if (cell === '') return NaN
  if (cell.length === 1 && cell >= '0' && cell <= '9') return cell.charCodeAt(0) - 48
  if (!DECIMAL.test(cell)) return undefined
  const value = Number(cell)
  return Number.isFinite(value) ? value : undefined
}

/** A column of numbers that grows as rows come in, eight bytes a number. */
function growColumn(): Readonly<{ push: (value: number) => void; done: () => Float64Array }> {
  let values = new Float64Array(1024)
  let length = 0
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Float64Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length] = value
      length += 1
    },
    done: () => values.slice(0, length),
  }
}
