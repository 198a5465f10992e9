import { hasChangedState } from '../../db/queries/activity-changes.server'
import { deleteActivity } from '../../db/queries/activities.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findActivityToKeep } from './find-activity-to-keep'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Removes an activity that was never anything but a draft, such as a copy: nobody else has seen it (K12, K15). */
export async function removeDraftActivity(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ id: string; version: number }>,
): Promise<'removed' | 'not-found' | 'not-possible' | 'changed-meanwhile'> {
  return inTransaction(deps, async (inside) => {
    const found = await findActivityToKeep(inside, input.id)
    if (!found || !can(actor, found.catalogue.toKeep)) return 'not-found'
    const key = { catalogueId: found.kept.catalogueId, id: input.id, version: input.version }
    if (found.kept.activity.state !== 'draft' || (await hasChangedState(inside.db, key)))
      return 'not-possible'
    if (!(await deleteActivity(inside.db, key))) return 'changed-meanwhile'
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'activity-removed',
      thing: { kind: 'activity', id: input.id },
    })
    return 'removed'
  })
}
