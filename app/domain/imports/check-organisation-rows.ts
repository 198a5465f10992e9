import {
  checkOrganisation,
  type OrganisationFacts,
  type TypedOrganisation,
} from '../field/check-organisation'
import { compareOrganisations } from '../field/compare-organisations'
import { foldName } from '../field/fold-name'
import type { Sifted, TableProblem, TableRow, TableShape } from './read-table'

export type OrganisationColumn = keyof TypedOrganisation

/** What a file of organisations has. */
export const organisationTable: TableShape<OrganisationColumn> = {
  columns: ['name', 'sector', 'ods', 'ics', 'from', 'to'],
  required: ['name', 'sector'],
  mostRows: 20_000,
}

export type OrganisationToImport = Readonly<{ row: number; facts: OrganisationFacts }>

/** Organisations out of rows, by the rules of the form (F10); every problem by row and column (M3). */
export function checkOrganisationRows(
  rows: readonly TableRow<OrganisationColumn>[],
  systems: readonly Readonly<{ id: string; name: string }>[],
): Sifted<OrganisationToImport> {
  const problems: TableProblem[] = []
  const sound: OrganisationToImport[] = []
  for (const { row, cells } of rows) {
    const checked = checkOrganisation(cells, systems)
    if (checked.ok) sound.push({ row, facts: checked.facts })
    else {
      for (const column of organisationTable.columns) {
        const sentence = checked.errors[column]
        if (sentence !== undefined) problems.push({ row, column, sentence })
      }
    }
  }
  return { rows: sound, problems }
}

/** Which rows are an organisation that stands above them or is known already (F11, M4), by row and column. */
export function findTwinRows(
  rows: readonly OrganisationToImport[],
  known: readonly OrganisationFacts[],
): readonly TableProblem[] {
  // Only what shares a code or a name can be the same: each is compared with those alone.
  const seen = new Map<string, { row: number | null; facts: OrganisationFacts }[]>()
  const keysOf = ({ odsCode, name }: OrganisationFacts) => [
    `name ${foldName(name)}`,
    ...(odsCode === null ? [] : [`code ${odsCode}`]),
  ]
  const remember = (row: number | null, facts: OrganisationFacts) => {
    for (const key of keysOf(facts)) seen.set(key, [...(seen.get(key) ?? []), { row, facts }])
  }
  known.forEach((facts) => remember(null, facts))
  return rows.flatMap(({ row, facts }) => {
    const others = keysOf(facts).flatMap((key) => seen.get(key) ?? [])
    remember(row, facts)
    for (const other of others) {
      const by = compareOrganisations(facts, other.facts)
      if (by === null) continue
      const where = other.row === null ? 'There is one already' : `Row ${other.row} is the same one`
      const what = by === 'code' ? 'with this ODS code' : 'of this name in this sector and ICS'
      return [{ row, column: by === 'code' ? 'ods' : 'name', sentence: `${where}, ${what}` }]
    }
    return []
  })
}
