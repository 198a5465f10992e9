import { listIdentitiesOf } from '../../db/queries/identities.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findProviderOf } from './list-ways-in'

export type LinkedIdentity = Readonly<{
  issuer: string
  subject: string
  /** What people call the provider; its host where it isn't configured any more. */
  name: string
  linkedAt: string
}>

/** The providers that the actor's account is linked with. */
export async function listIdentities(deps: Deps, actor: Actor): Promise<readonly LinkedIdentity[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'manage-account', ownerId: actor.personId })) return []
  const rows = await listIdentitiesOf(deps.db, actor.personId)
  return rows.map(({ issuer, subject, created_at: linkedAt }) => ({
    issuer,
    subject,
    name: findProviderOf(deps, issuer)?.name ?? new URL(issuer).hostname,
    linkedAt,
  }))
}
