import { toSession } from '../../db/queries/activities.server'
import { findSession } from '../../db/queries/bookings.server'
import { findSessionNotice } from '../../db/queries/session-notices.server'
import type { Session } from '../domain/development/activity'
import { titleForMail } from '../domain/development/title-for-mail'
import type { Deps } from './deps'
import { listCapabilities } from './list-capabilities'

export type SessionNoticeForMail = Readonly<{
  email: string
  notice: 'changed' | 'cancelled'
  sessionId: string
  /** What takes place; no more than that it is a session where that would name a capability (K37). */
  title: string
  session: Pick<Session, 'day' | 'startsAt' | 'endsAt' | 'place'>
}>

/** What a mail about a booked session says; null if it is of no use any more: whoever booked it comes no more, or it isn't so. */
export async function readSessionNoticeForMail(deps: Deps, id: string): Promise<SessionNoticeForMail | null> {
  const notice = await findSessionNotice(deps.db, id)
  const row = notice && (await findSession(deps.db, notice.session_id))
  if (!row || (row.cancelled_at !== null) !== (notice.kind === 'cancelled')) return null
  const { email, kind, session_id: sessionId } = notice
  return {
    email,
    notice: kind,
    sessionId,
    title: titleForMail(row.title, listCapabilities(deps)),
    session: toSession(row),
  }
}
