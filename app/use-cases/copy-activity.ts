import { insertActivity } from '../../db/queries/activities.server'
import { type CatalogueOwner, ensureCatalogue } from '../../db/queries/catalogues.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findKeptCatalogue } from './find-kept-catalogue'
import { inTransaction } from './in-transaction'
import { listActivitiesOfOthers } from './list-activities-of-others'
import { recordAudit } from './record-audit'

/** Copies an activity of others into a catalogue as a draft to adapt; gives its id, null where there is none to copy (K15). */
export async function copyActivity(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ owner: CatalogueOwner; activityId: string }>,
): Promise<string | null> {
  const found = await findKeptCatalogue(deps, input.owner)
  if (!found || !can(actor, found.toKeep)) return null
  const listed = await listActivitiesOfOthers(deps, actor, input.owner)
  const original = listed?.activities.find(({ activity }) => activity.id === input.activityId)?.activity
  if (!original) return null
  return inTransaction(deps, async (inside) => {
    const { id: catalogueId } = await ensureCatalogue(inside.db, input.owner, deps.newId())
    const id = deps.newId()
    await insertActivity(inside.db, {
      ...original,
      ...{ catalogueId, id, state: 'draft', copiedFrom: original.id, reviewOn: null },
      createdAt: deps.now().toISOString(),
    })
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'activity-added',
      thing: { kind: 'activity', id },
      detail: 'copied',
    })
    return id
  })
}
