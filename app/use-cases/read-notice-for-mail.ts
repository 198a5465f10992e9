import { findNotice } from '../../db/queries/round-notices.server'
import type { Deps } from './deps'

export type NoticeForMail = Readonly<{
  email: string
  notice: 'invitation' | 'reminder' | 'published' | 'changed' | 'cancelled'
  roundId: string
  /** What the team is called. */
  team: string
  closesOn: string
}>

/**
 * What a mail about a round says; null if it is of no use any more: the member left, the round is not what
 * the notice says it is, or, of a reminder, they have answered meanwhile (D9).
 */
export async function readNoticeForMail(deps: Deps, id: string): Promise<NoticeForMail | null> {
  const row = await findNotice(deps.db, id)
  if (!row || row.left_at !== null) return null
  const stillHolds = {
    invitation: row.state === 'open',
    reminder: row.state === 'open' && !row.hasAnswered,
    published: row.state === 'closed',
    changed: row.state === 'open' || row.state === 'scheduled',
    cancelled: row.state === 'cancelled',
  }[row.kind]
  if (!stillHolds) return null
  return {
    email: row.email,
    notice: row.kind,
    roundId: row.round_id,
    team: row.team,
    closesOn: row.closes_on,
  }
}
