import { listSessions, type SessionRow } from '../../db/queries/sessions.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { idleSince } from './find-actor'
import { hashSecret } from './hash-secret'

/** Where the actor is signed in, the latest used first; `isOwn` marks the session of this token. */
export async function listOwnSessions(
  deps: Deps,
  actor: Actor,
  sessionToken: string | null,
): Promise<readonly (SessionRow & Readonly<{ isOwn: boolean }>)[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId })) return []
  return listSessions(deps.db, actor.personId, {
    now: deps.now().toISOString(),
    idleSince: idleSince(deps),
    tokenHash: sessionToken === null ? null : hashSecret(sessionToken),
  })
}
