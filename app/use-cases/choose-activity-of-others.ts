import { type CatalogueOwner, ensureCatalogue, setCatalogueChoice } from '../../db/queries/catalogues.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findKeptCatalogue } from './find-kept-catalogue'
import { inTransaction } from './in-transaction'
import { listActivitiesOfOthers } from './list-activities-of-others'
import { recordAudit } from './record-audit'

const actions = { adopted: 'activity-adopted', hidden: 'activity-hidden' } as const

/** Adopts or hides an activity of others in an ICS's catalogue; null takes that back (K4, K15). */
export async function chooseActivityOfOthers(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ owner: CatalogueOwner; activityId: string; choice: 'adopted' | 'hidden' | null }>,
): Promise<boolean> {
  const found = await findKeptCatalogue(deps, input.owner)
  if (!found || !can(actor, found.toKeep)) return false
  const listed = await listActivitiesOfOthers(deps, actor, input.owner)
  const known = listed?.activities.find(({ activity }) => activity.id === input.activityId)
  if (!listed?.mayChoose || !known) return false
  if (known.choice === input.choice) return true
  await inTransaction(deps, async (inside) => {
    const { id: catalogueId } = await ensureCatalogue(inside.db, input.owner, deps.newId())
    const key = { catalogueId, activityId: input.activityId }
    await setCatalogueChoice(inside.db, key, input.choice, deps.now().toISOString())
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: input.choice === null ? 'activity-choice-undone' : actions[input.choice],
      thing: { kind: 'activity', id: input.activityId },
      detail: found.owner.id,
    })
  })
  return true
}
