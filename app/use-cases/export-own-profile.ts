import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { readOwnProfile } from './read-own-profile'
import { recordAudit } from './record-audit'

/** One of the actor's own profiles, to be taken away as a document; the reason if there is none. */
export async function exportOwnProfile(
  deps: Deps,
  actor: Actor,
  assessmentId: string,
  overlaidId: string | null = null,
): ReturnType<typeof readOwnProfile> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'export-assessment', ownerId: actor.personId }))
    return { ok: false, reason: 'not-found' }
  const read = await readOwnProfile(deps, actor, assessmentId, overlaidId)
  if (read.ok) {
    await recordAudit(deps, {
      actorId: actor.personId,
      action: 'assessment-exported',
      thing: { kind: 'profile', id: null },
    })
  }
  return read
}
