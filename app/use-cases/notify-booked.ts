import { listBooked } from '../../db/queries/bookings.server'
import { insertSessionNotice } from '../../db/queries/session-notices.server'
import type { Deps } from './deps'
import { queueMail } from './queue-mail'

const DAYS_OF_USE = 7

/**
 * Puts a mail about a session into the outbox for each person who booked it, where mail is sent at all (K36): when it has
 * changed or was cancelled, in the transaction that says so. What the mail says is read when it is sent.
 */
export async function notifyBooked(
  deps: Deps,
  sessionId: string,
  kind: 'changed' | 'cancelled',
): Promise<void> {
  if (deps.signInMail?.via !== 'outbox') return
  const expiresAt = new Date(deps.now().getTime() + DAYS_OF_USE * 86_400_000).toISOString()
  for (const { personId } of await listBooked(deps.db, sessionId)) {
    const id = deps.newId()
    await insertSessionNotice(deps.db, { id, session_id: sessionId, person_id: personId, kind })
    await queueMail(deps, { id, kind: 'session', expiresAt })
  }
}
