import { findCohort, isInOtherCohort, lockProgrammeOf } from '../../db/queries/cohorts.server'
import { insertInvitation, listInvitationsIn } from '../../db/queries/invitations.server'
import { listHolders } from '../../db/queries/role-grants.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { type GrantedRole, WHOLE } from '../domain/access/role-for'
import type { Deps } from './deps'
import { findPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { queueMail } from './queue-mail'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export const INVITATION_DAYS = 30
/** What is stored for an invitation to take part, without a role. */
export const TAKE_PART = 'participant'

export type NewInvitation = Readonly<{
  /** Trimmed, in lower case. */
  email: string
  /** Null: to take part. */
  role: GrantedRole | null
  /** The team, ICS or academy; null for the whole and for taking part. */
  placeId: string | null
  /** Days such as 2026-04-01; a role holds from the first and ends on the second. */
  startsOn: string
  endsOn: string | null
}>

export type Invited =
  | Readonly<{ ok: true; invitationId: string }>
  | Readonly<{ ok: false; reason: 'forbidden' | 'self' | 'already' | 'other-cohort' | 'ended' }>

/**
 * Invites the owner of an address to a role, or to take part. It holds once they accept, signed in with that
 * address: forwarded, it is of no use. Nobody gives a role to themselves (C5). Mailed where mail is sent.
 */
export async function invite(deps: Deps, actor: Actor, input: NewInvitation): Promise<Invited> {
  const place = input.role === null ? null : await findPlace(deps, input.role, input.placeId)
  if (input.role !== null && place === null) return { ok: false, reason: 'forbidden' }
  const request =
    input.role === null || place === null
      ? ({ action: 'invite-people', place: WHOLE } as const)
      : ({ action: 'grant-role', role: input.role, place: place.place } as const)
  if (!can(actor, request)) return { ok: false, reason: 'forbidden' }
  if (actor.kind === 'person' && input.email === actor.email) return { ok: false, reason: 'self' }
  const now = deps.now()
  const role = input.role ?? TAKE_PART
  const where = { role, placeId: input.placeId }
  return inTransaction(deps, async (inside) => {
    const known = [
      ...(await listHolders(inside.db, { ...where, today: todayOf(deps) })),
      ...(await listInvitationsIn(inside.db, { ...where, now: now.toISOString() })),
    ]
    if (known.some(({ email }) => email === input.email)) return { ok: false, reason: 'already' }
    const isForCohort = input.role === 'cohort-participant' && input.placeId !== null
    if (isForCohort && (await findCohort(inside.db, input.placeId))?.ended_on)
      return { ok: false, reason: 'ended' }
    if (await isInAnotherCohort(inside, input)) return { ok: false, reason: 'other-cohort' }
    return { ok: true, invitationId: await sendInvitation(inside, actorIdOf(actor), input) }
  })
}

/** Whether somebody takes part in another cohort of the same programme already, or is invited to one (H2). */
export async function isInAnotherCohort(
  deps: Deps,
  { email, role, placeId }: Pick<NewInvitation, 'email' | 'role' | 'placeId'>,
): Promise<boolean> {
  if (role !== 'cohort-participant' || placeId === null) return false
  await lockProgrammeOf(deps.db, placeId)
  return isInOtherCohort(deps.db, { email, cohortId: placeId, now: deps.now().toISOString() })
}

/** Writes an invitation that was permitted and checked, mails it where mail is sent, and records it; gives its id. */
export async function sendInvitation(
  deps: Deps,
  actorId: string | null,
  input: NewInvitation,
): Promise<string> {
  const id = deps.newId()
  const now = deps.now()
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString()
  const role = input.role ?? TAKE_PART
  await insertInvitation(deps.db, {
    id,
    email: input.email,
    role,
    place_id: input.placeId,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    created_at: now.toISOString(),
    expires_at: expiresAt,
  })
  await queueMail(deps, { id, kind: 'invitation', expiresAt })
  await recordAudit(deps, {
    actorId,
    action: 'role-invited',
    thing: { kind: input.placeId === null ? 'product' : 'place', id: input.placeId },
    detail: role,
  })
  return id
}
