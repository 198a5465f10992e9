import { emptyActivity } from '../../app/domain/development/type-activity'
import { changeActivityState } from '../../app/use-cases/change-activity-state'
import { chooseActivityOfOthers } from '../../app/use-cases/choose-activity-of-others'
import type { Deps } from '../../app/use-cases/deps'
import { inTransaction } from '../../app/use-cases/in-transaction'
import { addActivity } from '../../app/use-cases/save-activity'
import { insertActivitySession } from '../queries/activities.server'
import { findCatalogueOf } from '../queries/catalogues.server'
import { hasRealPerson } from '../queries/people.server'
import { lockLedger } from '../queries/publications.server'
import { type Acting, actAs } from './act-as.server'
import { type DemonstrationActivity, demonstrationCatalogues } from './demonstration-catalogues'

const DAY_MS = 86_400_000

/**
 * Fills the catalogues of two ICSs as their leads would. A catalogue that has begun, by whomever, stays as it is; where
 * somebody real is, nothing is done. Whoever loads at the same time waits.
 */
export async function loadCatalogues(deps: Deps): Promise<void> {
  await inTransaction(deps, async (inside) => {
    await lockLedger(inside.db, deps.now().toISOString())
    if (await hasRealPerson(inside.db)) return
    for (const { icsId, leadEmail, activities, adopted, hidden } of demonstrationCatalogues) {
      const owner = { kind: 'ics', id: icsId } as const
      const lead = await actAs(inside, leadEmail)
      if (!lead || (await findCatalogueOf(inside.db, owner))) continue
      for (const activity of activities) await offer(inside, lead, icsId, activity)
      for (const activityId of adopted)
        await chooseActivityOfOthers(inside, lead, { owner, activityId, choice: 'adopted' })
      for (const activityId of hidden)
        await chooseActivityOfOthers(inside, lead, { owner, activityId, choice: 'hidden' })
    }
  })
}

async function offer(
  deps: Deps,
  lead: Acting,
  icsId: string,
  { id, typed, state, sessions }: DemonstrationActivity,
): Promise<void> {
  const owner = { kind: 'ics', id: icsId } as const
  const added = await addActivity(deps, lead, { owner, id, typed: { ...emptyActivity, ...typed } })
  if (added.kind === 'not-found') return
  if (added.kind !== 'saved') throw new Error(`The demonstration's activity ${id}: ${JSON.stringify(added)}`)
  const { id: catalogueId } = (await findCatalogueOf(deps.db, owner))!
  for (const { daysAhead, startsAt, endsAt, place, capacity } of sessions) {
    await insertActivitySession(deps.db, {
      ...{
        catalogue_id: catalogueId,
        activity_id: id,
        id: deps.newId(),
        starts_at: startsAt,
        ends_at: endsAt,
      },
      day: new Date(deps.now().getTime() + daysAhead * DAY_MS).toISOString().slice(0, 10),
      ...{ place, capacity, host_email: lead.email },
    })
  }
  if (state !== 'draft') await changeActivityState(deps, lead, { id, version: 1, to: 'offered' })
  if (state === 'paused') await changeActivityState(deps, lead, { id, version: 2, to: 'paused' })
}
