import { findAssessment } from '../../db/queries/assessments.server'
import { insertShare, listSharesOf } from '../../db/queries/shares.server'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { queueMail } from './queue-mail'
import { recordAudit } from './record-audit'

export const SHARES_AT_MOST = 20

export type Shared =
  | Readonly<{ ok: true; shareId: string }>
  | Readonly<{ ok: false; reason: 'not-found' | 'self' | 'already' | 'too-many' }>

/**
 * Shows one of the actor's own submitted profiles to the owner of an address, for so many days. Only its owner
 * can: nobody asks the system for it on their behalf (V4). Their plan is shown too where they say so (J14).
 */
export async function shareProfile(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ assessmentId: string; email: string; days: number; withPlan?: boolean }>,
): Promise<Shared> {
  if (actor.kind === 'nobody') return { ok: false, reason: 'not-found' }
  if (!can(actor, { action: 'share-profile', ownerId: actor.personId }))
    return { ok: false, reason: 'not-found' }
  if (input.email === actor.email) return { ok: false, reason: 'self' }
  const now = deps.now()
  return inTransaction(deps, async (inside): Promise<Shared> => {
    const assessment = await findAssessment(inside.db, actor.personId, input.assessmentId)
    if (!assessment?.submitted_at) return { ok: false, reason: 'not-found' }
    const open = (await listSharesOf(inside.db, actor.personId, input.assessmentId)).filter(
      ({ taken_back_at, expires_at }) => taken_back_at === null && expires_at > now.toISOString(),
    )
    if (open.some(({ recipient_email }) => recipient_email === input.email))
      return { ok: false, reason: 'already' }
    if (open.length >= SHARES_AT_MOST) return { ok: false, reason: 'too-many' }
    const id = deps.newId()
    const expiresAt = new Date(now.getTime() + input.days * 86_400_000).toISOString()
    await insertShare(inside.db, {
      owner_id: actor.personId,
      id,
      assessment_id: input.assessmentId,
      recipient_email: input.email,
      created_at: now.toISOString(),
      expires_at: expiresAt,
      taken_back_at: null,
      with_plan: input.withPlan ? 1 : 0,
    })
    await queueMail(inside, { id, kind: 'share', expiresAt })
    await recordAudit(inside, {
      actorId: actor.personId,
      action: 'profile-shared',
      thing: { kind: 'share', id },
      detail: `${input.days} days${input.withPlan ? ', with the plan' : ''}`,
    })
    return { ok: true, shareId: id }
  })
}
