import { changeDevelopmentSettings } from '../../db/queries/development-settings.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Remembers what time the actor can give to one activity, all told, in minutes; null where they would rather not say. */
export async function setAvailableTime(deps: Deps, actor: Actor, minutes: number | null): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'develop-oneself', ownerId: actor.personId }))
    return false
  await changeDevelopmentSettings(deps.db, actor.personId, { available_minutes: minutes })
  return true
}
