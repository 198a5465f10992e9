import { setPersonName } from '../../db/queries/people.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Says what to call the actor; null: by their address. False for nobody. */
export async function renameSelf(deps: Deps, actor: Actor, name: string | null): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return false
  await setPersonName(deps.db, actor.personId, name)
  return true
}
