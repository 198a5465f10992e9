import { deleteFieldChange, lockField } from '../../db/queries/field-changes.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { WHOLE } from '../domain/access/role-for'
import { createdBy } from '../domain/field/find-undo-obstacles'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { readChanges } from './list-field-changes'
import { recordAudit } from './record-audit'

/** Undoes a merger or split that an administrator recorded, while nothing new hangs on it. */
export async function undoFieldChange(
  deps: Deps,
  actor: Actor,
  changeId: string,
): Promise<'undone' | 'not-found' | 'in-the-way'> {
  if (!can(actor, { action: 'manage-field', place: WHOLE })) return 'not-found'
  return inTransaction(deps, async (inside) => {
    await lockField(inside.db)
    const change = (await readChanges(inside)).find(({ id }) => id === changeId)
    if (!change) return 'not-found'
    if (change.obstacles.length > 0) return 'in-the-way'
    await deleteFieldChange(inside.db, {
      id: change.id,
      effectiveOn: change.effectiveOn,
      endedIds: [...new Set(change.successions.map(({ predecessorId }) => predecessorId))],
      createdIds: createdBy(change),
    })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'field-change-undone',
      thing: { kind: 'field-change', id: change.id },
      detail: `on ${change.effectiveOn}`,
    })
    return 'undone'
  })
}
