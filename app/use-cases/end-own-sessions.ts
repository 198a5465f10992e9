import { deleteSessionsOf } from '../../db/queries/sessions.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

/** Ends one of the actor's sessions, or all of them. False if there is none of that id. */
export async function endOwnSessions(deps: Deps, actor: Actor, id: string | null): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return false
  return (await deleteSessionsOf(deps.db, actor.personId, id)) > 0
}
