import { findPerson } from '../../db/queries/people.server'
import { findShare } from '../../db/queries/shares.server'
import type { Deps } from './deps'

export type ShareForMail = Readonly<{
  email: string
  ownerEmail: string
  ownerName: string | null
  expiresAt: string
}>

/** What the mail about a share says; null if it was taken back or is over. */
export async function readShareForMail(deps: Deps, shareId: string): Promise<ShareForMail | null> {
  const share = await findShare(deps.db, shareId)
  if (!share || share.taken_back_at !== null || share.expires_at <= deps.now().toISOString()) return null
  const owner = await findPerson(deps.db, share.owner_id)
  return owner
    ? {
        email: share.recipient_email,
        ownerEmail: owner.email,
        ownerName: owner.name,
        expiresAt: share.expires_at,
      }
    : null
}
