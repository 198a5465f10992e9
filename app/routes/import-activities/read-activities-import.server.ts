import { activityTable } from '~/domain/imports/check-activity-rows'
import { unescapeFormula } from '~/domain/imports/escape-formula'
import { readJsonTable } from '~/domain/imports/read-json-table'
import { type ReadImport, readImportCells, readImportText } from '~/http/read-import.server'

/** What was posted to import activities: JSON, if it begins like a list or an object of it, or else CSV. */
export async function readActivitiesImport(request: Request): Promise<ReadImport> {
  const read = await readImportText(request)
  if (!read.ok) return read
  if (!/^\s*[[{]/.test(read.text)) {
    const table = readImportCells(read, activityTable.mostRows)
    return table.ok ? { ...table, cells: table.cells.map((row) => row.map(unescapeFormula)) } : table
  }
  const { text, field, isConfirmed } = read
  const table = readJsonTable(text, ['passages', 'sessions'])
  return table.ok
    ? { ok: true, text, isConfirmed, cells: table.cells }
    : { ok: false, text, field, problem: table.sentence }
}
