import { deleteIdentityOf, listIdentitiesOf } from '../../db/queries/identities.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { findProviderOf } from './list-ways-in'
import { recordAudit } from './record-audit'

/** Takes a provider's identity from the actor's account; refused where it is the last way in (I4). */
export async function unlinkIdentity(
  deps: Deps,
  actor: Actor,
  { issuer, subject }: Readonly<{ issuer: string; subject: string }>,
): Promise<'unlinked' | 'not-found' | 'last-way-in'> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId }))
    return 'not-found'
  return inTransaction(deps, async (inside) => {
    const all = await listIdentitiesOf(inside.db, actor.personId)
    const others = all.filter((each) => each.issuer !== issuer || each.subject !== subject)
    if (others.length === all.length) return 'not-found'
    if (!inside.signInMail && !others.some((each) => findProviderOf(inside, each.issuer)))
      return 'last-way-in'
    await deleteIdentityOf(inside.db, actor.personId, { issuer, subject })
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'identity-unlinked',
      thing: { kind: 'provider', id: findProviderOf(inside, issuer)?.id ?? null },
    })
    return 'unlinked'
  })
}
