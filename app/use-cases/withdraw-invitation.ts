import { deleteInvitation, findInvitation } from '../../db/queries/invitations.server'
import { deleteMail } from '../../db/queries/outgoing-mail.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findPlace } from './find-place'
import { inTransaction } from './in-transaction'
import type { RolePlace } from './read-role-holders'
import { recordAudit } from './record-audit'

/** Withdraws an invitation that nobody has answered: its mail is not sent any more. */
export async function withdrawInvitation(
  deps: Deps,
  actor: Actor,
  input: RolePlace & Readonly<{ invitationId: string }>,
): Promise<boolean> {
  const place = await findPlace(deps, input.role, input.placeId)
  if (!place || !can(actor, { action: 'grant-role', role: input.role, place: place.place })) return false
  return inTransaction(deps, async (inside) => {
    const row = await findInvitation(inside.db, input.invitationId)
    if (!row || row.role !== input.role || row.place_id !== input.placeId) return false
    if (!(await deleteInvitation(inside.db, row.id))) return false
    await deleteMail(inside.db, row.id)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'invitation-withdrawn',
      thing: { kind: input.placeId === null ? 'product' : 'place', id: input.placeId },
      detail: input.role,
    })
    return true
  })
}
