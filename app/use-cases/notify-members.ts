import { insertNotices } from '../../db/queries/round-notices.server'
import type { Round } from '../domain/round/round'
import type { Deps } from './deps'
import { queueMail } from './queue-mail'
import type { NoticeForMail } from './read-notice-for-mail'

const DAYS_OF_USE = 7

/**
 * Puts a mail about a round into the outbox for each of some members, where mail is sent at all. Nothing of it is kept
 * longer than the mail.
 */
export async function notifyMembers(
  deps: Deps,
  round: Pick<Round, 'id' | 'teamId' | 'closesOn'>,
  kind: NoticeForMail['notice'],
  personIds: readonly string[],
): Promise<void> {
  if (deps.signInMail?.via !== 'outbox') return
  const expiresAt = new Date(deps.now().getTime() + DAYS_OF_USE * 86_400_000).toISOString()
  for (const personId of personIds) {
    const id = deps.newId()
    await insertNotices(deps.db, [
      { id, team_id: round.teamId, round_id: round.id, person_id: personId, kind },
    ])
    await queueMail(deps, { id, kind: 'round', expiresAt })
  }
}
