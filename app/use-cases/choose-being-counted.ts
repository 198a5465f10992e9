import { beginCounting, endCounting, findParticipation } from '../../db/queries/participations.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findCohortPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { syncParticipations } from './sync-participations'

/**
 * Lets oneself be counted in what is published of a cohort, or no longer (H3): apart from taking part, by oneself alone, at any
 * time; also after having left. False for whoever never took part.
 */
export async function chooseBeingCounted(
  deps: Deps,
  actor: Actor,
  { cohortId, isCounted }: Readonly<{ cohortId: string; isCounted: boolean }>,
): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'submit-assessment', ownerId: actor.personId }))
    return false
  const place = await findCohortPlace(deps, cohortId)
  if (!place) return false
  return inTransaction(deps, async (inside) => {
    if (can(actor, { action: 'take-part-in-cohort', place: place.place }))
      await syncParticipations(inside, cohortId)
    const row = await findParticipation(inside.db, { cohortId, personId: actor.personId })
    if (!row) return false
    const key = { academyId: row.academy_id, cohortId, personId: actor.personId }
    const at = deps.now().toISOString()
    if (isCounted) await beginCounting(inside.db, key, at)
    else await endCounting(inside.db, key, at)
    return true
  })
}
