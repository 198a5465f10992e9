import { findCohort, lockProgrammeOf, takesPartInOtherCohort } from '../../db/queries/cohorts.server'
import { deleteInvitation, findInvitation, listInvitationsFor } from '../../db/queries/invitations.server'
import { deleteMail } from '../../db/queries/outgoing-mail.server'
import { insertRoleGrant } from '../../db/queries/role-grants.server'
import type { InvitationRow } from '../../db/field-tables'
import { type Actor, can } from '../domain/access/can'
import { findGrantedRole, roleFor } from '../domain/access/role-for'
import type { Deps } from './deps'
import { findPlace } from './find-place'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { syncParticipations } from './sync-participations'
import { syncOpenRounds } from './sync-round-members'

export type OwnInvitation = Readonly<{
  id: string
  role: Readonly<{ label: string; about: string }>
  /** What the place is called; null for the whole and for taking part. */
  place: string | null
  startsOn: string
  endsOn: string | null
}>

/** What waits for the actor's address to be accepted or declined, the oldest first. */
export async function listOwnInvitations(deps: Deps, actor: Actor): Promise<readonly OwnInvitation[]> {
  if (actor.kind === 'nobody') return []
  if (!can(actor, { action: 'answer-invitation', recipientEmail: actor.email })) return []
  const rows = await listInvitationsFor(deps.db, actor.email, deps.now().toISOString())
  const described = await Promise.all(rows.map((row) => describe(deps, row)))
  return described.flatMap((invitation) => (invitation ? [invitation] : []))
}

/**
 * Accepts or declines an invitation to the actor's own address: accepted, the role is theirs from its first
 * day. `not-found` if there is none for that address: it is another's, was answered, withdrawn, or is over (C5).
 * `other-cohort` where its owner takes part in another cohort of the programme meanwhile: it waits until they have left (H2).
 */
export async function answerInvitation(
  deps: Deps,
  actor: Actor,
  input: Readonly<{ invitationId: string; answer: 'accept' | 'decline' }>,
): Promise<'answered' | 'not-found' | 'other-cohort'> {
  if (actor.kind === 'nobody') return 'not-found'
  if (!can(actor, { action: 'answer-invitation', recipientEmail: actor.email })) return 'not-found'
  const now = deps.now().toISOString()
  return inTransaction(deps, async (inside): Promise<'answered' | 'not-found' | 'other-cohort'> => {
    const transaction = inside.db
    const row = await findInvitation(transaction, input.invitationId)
    if (!row || row.email !== actor.email || row.expires_at <= now) return 'not-found'
    const role = findGrantedRole(row.role)
    if (input.answer === 'accept' && role === 'cohort-participant') {
      await lockProgrammeOf(transaction, row.place_id!)
      const of = { email: row.email, cohortId: row.place_id!, now }
      if (await takesPartInOtherCohort(transaction, of)) return 'other-cohort'
      // Ended while they thought about it: nobody begins any more.
      if ((await findCohort(transaction, row.place_id!))?.ended_on) return 'not-found'
    }
    if (!(await deleteInvitation(transaction, row.id))) return 'not-found'
    await deleteMail(transaction, row.id)
    if (input.answer === 'accept' && role) {
      await insertRoleGrant(transaction, {
        person_id: actor.personId,
        id: row.id,
        role,
        place_id: row.place_id,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        created_at: now,
      })
      if (role === 'member') await syncOpenRounds(inside, row.place_id!)
      if (role === 'cohort-participant') await syncParticipations(inside, row.place_id!)
    }
    await recordAudit(inside, {
      actorId: actor.personId,
      action: input.answer === 'accept' ? 'role-granted' : 'invitation-declined',
      thing: { kind: row.place_id === null ? 'product' : 'place', id: row.place_id },
      detail: row.role,
    })
    return 'answered'
  })
}

async function describe(deps: Deps, row: InvitationRow): Promise<OwnInvitation | null> {
  const dates = { id: row.id, startsOn: row.starts_on, endsOn: row.ends_on }
  const role = findGrantedRole(row.role)
  if (!role) return { ...dates, role: roleFor('participant'), place: null }
  const place = await findPlace(deps, role, row.place_id)
  if (!place) return null
  return { ...dates, role: roleFor(role), place: row.place_id === null ? null : place.name }
}
