import {
  changeDevelopmentSettings,
  findDevelopmentSettings,
  settingsUnsaid,
} from '../../db/queries/development-settings.server'
import { notePlanReminded } from '../../db/queries/plan-reminders.server'
import { type Actor, can } from '../domain/access/can'
import type { PlanReminders } from '../domain/plan/plan'
import { addDays } from '../domain/development/add-days'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { todayOf } from './today-of'

/** How often the actor wants to be reminded of their plan. False for nobody. */
export async function choosePlanReminders(
  deps: Deps,
  actor: Actor,
  reminders: PlanReminders,
): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return false
  const today = todayOf(deps)
  await inTransaction(deps, async ({ db }) => {
    await changeDevelopmentSettings(db, actor.personId, { reminders })
    // The first one comes on the first of the next month, not at once.
    await notePlanReminded(db, actor.personId, { before: addDays(today, 1), today })
  })
  return true
}

/** What the actor chose, or what holds until they do; null for nobody. */
export async function readPlanReminders(deps: Deps, actor: Actor): Promise<PlanReminders | null> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return null
  return (await findDevelopmentSettings(deps.db, actor.personId))?.reminders ?? settingsUnsaid.reminders
}
