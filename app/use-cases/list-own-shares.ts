import { listSharesOf, listShareViews } from '../../db/queries/shares.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'

export type OwnShare = Readonly<{
  id: string
  email: string
  createdAt: string
  expiresAt: string
  state: 'open' | 'taken-back' | 'over'
  /** Whether the plan is shown along. */
  withPlan: boolean
  /** When it was looked at, the latest first. */
  views: readonly string[]
}>

/** What the actor has shared of an assessment, the latest first, and when each was looked at. */
export async function listOwnShares(
  deps: Deps,
  actor: Actor,
  assessmentId: string,
): Promise<readonly OwnShare[]> {
  if (actor.kind === 'nobody' || !can(actor, { action: 'share-profile', ownerId: actor.personId })) return []
  const now = deps.now().toISOString()
  const shares = await listSharesOf(deps.db, actor.personId, assessmentId)
  const views = await listShareViews(deps.db, actor.personId)
  return shares.map((share) => ({
    id: share.id,
    email: share.recipient_email,
    createdAt: share.created_at,
    expiresAt: share.expires_at,
    state: share.taken_back_at !== null ? 'taken-back' : share.expires_at <= now ? 'over' : 'open',
    withPlan: share.with_plan === 1,
    views: views.filter(({ share_id }) => share_id === share.id).map(({ viewed_at }) => viewed_at),
  }))
}
