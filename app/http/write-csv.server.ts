import { stringify } from 'csv-stringify/sync'

/**
 * A table for spreadsheets, its first row the columns. The mark lets them see that it is UTF-8; formulas are put out of
 * action, since they would run them (M6). A lone line feed, which ends no row here, is quoted: to some readers it would.
 * @param columns which, and in what order; those of the first row where not said
 * @param part rows alone where they go on a table that was begun
 */
export function writeCsv(
  rows: readonly object[],
  columns?: readonly string[],
  part: 'whole' | 'rows' = 'whole',
): string {
  return stringify([...rows], {
    header: part === 'whole',
    ...(columns && { columns: [...columns] }),
    bom: part === 'whole',
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  })
}
