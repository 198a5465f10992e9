import { deleteMail } from '../../db/queries/outgoing-mail.server'
import { markTakenBack } from '../../db/queries/shares.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'

/** Takes back what the actor shared, at once; its mail is not sent any more. False if there is nothing to take back. */
export async function takeBackShare(deps: Deps, actor: Actor, shareId: string): Promise<boolean> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'share-profile', ownerId: actor.personId }))
    return false
  return inTransaction(deps, async (inside) => {
    if (!(await markTakenBack(inside.db, actor.personId, shareId, deps.now().toISOString()))) return false
    await deleteMail(inside.db, shareId)
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'share-taken-back',
      thing: { kind: 'share', id: shareId },
    })
    return true
  })
}
