import { findInvitation } from '../../db/queries/invitations.server'
import { findGrantedRole, roleFor } from '../domain/access/role-for'
import type { Deps } from './deps'
import { findPlace } from './find-place'

export type InvitationForMail = Readonly<{
  email: string
  /** What it is called, such as "facilitator"; null for taking part. */
  role: string | null
  /** What the team, ICS or academy is called. */
  place: string | null
}>

/** What an invitation's mail says; null if it was withdrawn or answered meanwhile. */
export async function readInvitationForMail(deps: Deps, id: string): Promise<InvitationForMail | null> {
  const row = await findInvitation(deps.db, id)
  if (!row) return null
  const role = findGrantedRole(row.role)
  if (!role) return { email: row.email, role: null, place: null }
  const { label } = roleFor(role)
  const place = row.place_id === null ? null : await findPlace(deps, role, row.place_id)
  return { email: row.email, role: label, place: place?.name ?? null }
}
