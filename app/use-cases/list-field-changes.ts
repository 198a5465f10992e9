import { listChoices, listHanging } from '../../db/queries/attached-to-ics.server'
import { listFieldChanges as listRows } from '../../db/queries/field-changes.server'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import type { Field } from '../domain/field/field'
import {
  createdBy,
  type FieldChange,
  findUndoObstacles,
  type UndoObstacle,
} from '../domain/field/find-undo-obstacles'
import { originsOf } from '../domain/field/origins-of'
import type { Deps } from './deps'
import { readField } from './read-field'

export type ListedChange = FieldChange & Readonly<{ obstacles: readonly UndoObstacle[] }>

/** Every merger and split, the latest first, with what stands in the way of undoing it; null where the actor may not. */
export async function listFieldChanges(deps: Deps, actor: Actor): Promise<readonly ListedChange[] | null> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return null
  return readChanges(deps)
}

/** The same without asking: for whoever has asked. */
export async function readChanges(deps: Pick<Deps, 'db'>): Promise<readonly ListedChange[]> {
  const field = await readField(deps)
  const listed: ListedChange[] = []
  for (const row of await listRows(deps.db)) {
    const change = {
      ...row,
      successions: field.successions.filter(({ changeId }) => changeId === row.id),
    }
    const hanging = row.isReference ? [] : await findHanging(deps, field, change)
    listed.push({ ...change, obstacles: findUndoObstacles(field, change, hanging) })
  }
  return listed
}

/** What is on the ICSs that a change began, and what came to the others by their owners' choice. */
async function findHanging({ db }: Pick<Deps, 'db'>, field: Field, change: FieldChange) {
  const created = createdBy(change)
  const found = change.successions.map(({ successorId }) => successorId)
  const others = [...new Set(found)].filter((id) => !created.includes(id))
  const origins = change.successions.flatMap(({ predecessorId }) => originsOf(field, predecessorId))
  return [...(await listHanging(db, created)), ...(await listChoices(db, [...new Set(origins)], others))]
}
