import { insertActivityChange } from '../../db/queries/activity-changes.server'
import { updateActivity } from '../../db/queries/activities.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { type ActivityState, mayBecome } from '../domain/development/activity-states'
import type { Deps } from './deps'
import { findActivityToKeep } from './find-activity-to-keep'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Offers, pauses or retires an activity, or makes a draft of it again, as its state allows (K12, K13). */
export async function changeActivityState(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ id: string; version: number; to: ActivityState }>,
): Promise<'changed' | 'not-found' | 'not-possible' | 'changed-meanwhile'> {
  return inTransaction(deps, async (inside) => {
    const found = await findActivityToKeep(inside, input.id)
    if (!found || !can(actor, found.catalogue.toKeep)) return 'not-found'
    const { activity, catalogueId } = found.kept
    // Sent twice: it is so already.
    if (activity.state === input.to) return 'changed'
    if (!mayBecome(activity.state, input.to)) return 'not-possible'
    const key = { catalogueId, id: input.id, version: input.version }
    const at = deps.now().toISOString()
    if (!(await updateActivity(inside.db, key, { ...activity, state: input.to }, at)))
      return 'changed-meanwhile'
    const change = { field: 'state', from: activity.state, to: input.to } as const
    await insertActivityChange(inside.db, { ...key, changeId: deps.newId(), at }, [change])
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: input.to === 'retired' ? 'activity-retired' : 'activity-changed',
      thing: { kind: 'activity', id: input.id },
      detail: input.to,
    })
    return 'changed'
  })
}
