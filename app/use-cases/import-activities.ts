import { insertActivityChange } from '../../db/queries/activity-changes.server'
import {
  insertActivity,
  insertActivitySession,
  listActivities,
  updateActivity,
} from '../../db/queries/activities.server'
import { type CatalogueOwner, ensureCatalogue } from '../../db/queries/catalogues.server'
import { lockPerson } from '../../db/queries/people.server'
import { type Actor, can } from '../domain/access/can'
import {
  activityTable,
  type ActivityToImport,
  type KnownActivity,
  checkActivityRows,
} from '../domain/imports/check-activity-rows'
import { type Checked, joinProblems } from '../domain/imports/join-problems'
import { readTable, type TableProblem } from '../domain/imports/read-table'
import type { Deps } from './deps'
import { findKeptCatalogue, type KeptCatalogue } from './find-kept-catalogue'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { columnsOfSession } from './save-activity-session'
import { todayOf } from './today-of'

type Cells = readonly (readonly string[])[]

/** What importing these rows into a catalogue would do, or every problem in them; null where the actor may not (K22). */
export async function previewActivities(
  deps: Deps,
  actor: Actor,
  owner: CatalogueOwner,
  cells: Cells,
): Promise<Checked<ActivityToImport> | null> {
  const found = await findKeptCatalogue(deps, owner)
  return found && can(actor, found.toKeep) ? check(deps, found, cells) : null
}

export type ImportedActivities =
  | Readonly<{ ok: true; added: number; changed: number }>
  | Readonly<{ ok: false; problems: readonly TableProblem[] }>

/**
 * Adds and changes the activities of these rows, all or none: they are checked once more in the transaction that writes them, since
 * others may have changed something after the preview (K24, M5).
 */
export async function importActivities(
  deps: Deps,
  actor: Actor,
  owner: CatalogueOwner,
  cells: Cells,
): Promise<ImportedActivities | null> {
  if (actor.kind === 'nobody') return null
  return inTransaction(deps, async (inside) => {
    const found = await findKeptCatalogue(inside, owner)
    if (!found || !can(actor, found.toKeep)) return null
    // A form that was posted twice waits here, and then finds its rows there already.
    await lockPerson(inside.db, actor.personId)
    const checked = await check(inside, found, cells)
    if (!checked.ok) return checked
    const { id: catalogueId } = await ensureCatalogue(inside.db, owner, deps.newId())
    for (const row of checked.rows) await write(inside, catalogueId, row)
    const added = checked.rows.filter(({ known }) => known === null).length
    const changed = checked.rows.filter(
      ({ known, changes, newSessions }) => known !== null && changes.length + newSessions.length > 0,
    ).length
    const sessions = checked.rows.reduce((sum, { newSessions }) => sum + newSessions.length, 0)
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'activities-imported',
      thing: { kind: 'catalogue', id: catalogueId },
      detail: `${added} added, ${changed} changed${sessions === 0 ? '' : `, ${sessions} sessions added`}`,
    })
    return { ok: true, added, changed }
  })
}

async function check(
  deps: Deps,
  { row, owner }: KeptCatalogue,
  cells: Cells,
): Promise<Checked<ActivityToImport>> {
  const table = readTable(cells, activityTable)
  const kept = row ? await listActivities(deps.db, [{ catalogueId: row.id, owner }]) : []
  const checked = checkActivityRows(table.rows, deps.library, kept, todayOf(deps))
  return joinProblems(table, checked, activityTable.columns)
}

async function write(
  deps: Deps,
  catalogueId: string,
  { content, state, known, changes, newSessions }: ActivityToImport,
): Promise<void> {
  const at = deps.now().toISOString()
  const id = known?.activity.id ?? deps.newId()
  if (known === null)
    await insertActivity(deps.db, { ...content, catalogueId, id, state, copiedFrom: null, createdAt: at })
  else if (changes.length > 0) await change(deps, catalogueId, { content, state, known, changes }, at)
  for (const facts of newSessions) {
    const key = { catalogue_id: catalogueId, activity_id: id, id: deps.newId() }
    await insertActivitySession(deps.db, { ...key, ...columnsOfSession(facts) })
  }
}

async function change(
  deps: Deps,
  catalogueId: string,
  {
    content,
    state,
    known,
    changes,
  }: Pick<ActivityToImport, 'content' | 'state' | 'changes'> & Readonly<{ known: KnownActivity }>,
  at: string,
): Promise<void> {
  const key = { catalogueId, id: known.activity.id, version: known.version }
  if (!(await updateActivity(deps.db, key, { ...content, state }, at)))
    throw new Error('An activity was changed by somebody else in the same moment; nothing was imported.')
  await insertActivityChange(deps.db, { ...key, changeId: deps.newId(), at }, changes)
}
