import { insertOrganisations, listOrganisationsKnownBy } from '../../db/queries/organisations.server'
import { lockPerson } from '../../db/queries/people.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { foldName } from '../domain/field/fold-name'
import {
  checkOrganisationRows,
  findTwinRows,
  organisationTable,
  type OrganisationToImport,
} from '../domain/imports/check-organisation-rows'
import { type Checked, joinProblems } from '../domain/imports/join-problems'
import { readTable, type TableProblem } from '../domain/imports/read-table'
import type { Deps } from './deps'
import { factsOfOrganisation } from './find-organisation-place'
import { inTransaction } from './in-transaction'
import { listSystems } from './list-systems'
import { recordAudit } from './record-audit'
import { valuesOf } from './save-organisation'

type Cells = readonly (readonly string[])[]

/** What importing these rows would add, or every problem in them; null where the actor may not (M3, M4). */
export async function previewOrganisations(
  deps: Deps,
  actor: Actor,
  cells: Cells,
): Promise<Checked<OrganisationToImport> | null> {
  if (!can(actor, { action: 'import-organisations', place: WHOLE })) return null
  return check(deps, cells)
}

export type Imported =
  Readonly<{ ok: true; count: number }> | Readonly<{ ok: false; problems: readonly TableProblem[] }>

/**
 * Adds the organisations of these rows, all or none: they are checked once more in the transaction that writes
 * them, since others may have changed something after the preview (M5).
 */
export async function importOrganisations(deps: Deps, actor: Actor, cells: Cells): Promise<Imported | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'import-organisations', place: WHOLE })) return null
  try {
    return await addAll(deps, actor, cells)
  } catch (error) {
    // Nothing was written. Whoever was first is seen now, and the problem is told by its row.
    const again = error instanceof AddedMeanwhile ? await check(deps, cells) : null
    if (again?.ok === false) return again
    throw error
  }
}

/** Somebody else added one of them in the same moment. */
class AddedMeanwhile extends Error {
  override readonly name = 'AddedMeanwhile'
}

async function addAll(
  deps: Deps,
  actor: Extract<Actor, { kind: 'person' }>,
  cells: Cells,
): Promise<Imported> {
  return inTransaction(deps, async (inside): Promise<Imported> => {
    // A form that was posted twice waits here, and then finds its rows there already.
    await lockPerson(inside.db, actor.personId)
    const checked = await check(inside, cells)
    if (!checked.ok) return checked
    const created_at = deps.now().toISOString()
    const rows = checked.rows.map(({ facts }) => ({
      id: deps.newId(),
      ...valuesOf(facts),
      chosen_ics_id: null,
      created_at,
    }))
    if (!(await insertOrganisations(inside.db, rows))) throw new AddedMeanwhile()
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'organisations-imported',
      thing: { kind: 'organisation', id: null },
      detail: String(rows.length),
    })
    return { ok: true, count: rows.length }
  })
}

async function check(deps: Deps, cells: Cells): Promise<Checked<OrganisationToImport>> {
  const table = readTable(cells, organisationTable)
  const checked = checkOrganisationRows(table.rows, await listSystems(deps))
  const known = await listOrganisationsKnownBy(deps.db, {
    odsCodes: [...new Set(checked.rows.flatMap(({ facts }) => facts.odsCode ?? []))],
    nameKeys: [...new Set(checked.rows.map(({ facts }) => foldName(facts.name)))],
  })
  const twins = findTwinRows(checked.rows, known.map(factsOfOrganisation))
  const all = { rows: checked.rows, problems: [...checked.problems, ...twins] }
  return joinProblems(table, all, organisationTable.columns)
}
