import { CsvError, parse } from 'csv-parse/sync'

type Options = Readonly<{
  /** What stands between cells. */
  delimiter?: string
  /** Where to stop reading; without it all is read. */
  mostRows?: number
}>

/**
 * Reads a CSV row by row, without keeping the rows; cells are trimmed, a byte order mark is passed over, and
 * blank lines are rows, so that rows are counted as a spreadsheet counts them.
 * @returns null, or the line of the row whose quotation marks are out of place, so that rows can't be told apart
 */
export function readCsvRecords(
  text: string,
  takeRecord: (cells: readonly string[]) => void,
  { delimiter = ',', mostRows }: Options = {},
): number | null {
  // Line ends are made one first: between quotation marks the parser counts each half of Windows' as a line.
  let line = 0
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      relax_column_count: true,
      trim: true,
      delimiter,
      ...(mostRows === undefined ? {} : { to: mostRows }),
      on_record: (cells, { lines }) => {
        line = lines
        takeRecord(cells)
        return null
      },
    })
    return null
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return line + 1
  }
}

/** The cells of a CSV, row by row; or the line of the row whose quotation marks are out of place. */
export function readCsv(
  text: string,
  options: Options = {},
): Readonly<{ ok: true; cells: readonly (readonly string[])[] }> | Readonly<{ ok: false; line: number }> {
  const cells: (readonly string[])[] = []
  const line = readCsvRecords(text, (record) => cells.push(record), options)
  return line === null ? { ok: true, cells } : { ok: false, line }
}

/** What stands between the cells of a text from a spreadsheet: a tab where it was copied, else a comma or semicolon. */
export function findDelimiter(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  return ['\t', ';'].find((delimiter) => header.includes(delimiter)) ?? ','
}
