import { insertWaveNotice } from '../../db/queries/wave-notices.server'
import type { Wave } from '../domain/cohort/cohort'
import type { Deps } from './deps'
import { queueMail } from './queue-mail'
import type { WaveNoticeForMail } from './read-wave-notice-for-mail'

const DAYS_OF_USE = 7

/**
 * Puts a mail about a wave into the outbox for each of some who take part, where mail is sent at all. Nothing of it is kept
 * longer than the mail.
 */
export async function notifyParticipants(
  deps: Deps,
  wave: Pick<Wave, 'id' | 'academyId'>,
  kind: WaveNoticeForMail['notice'],
  personIds: readonly string[],
): Promise<void> {
  if (deps.signInMail?.via !== 'outbox') return
  const expiresAt = new Date(deps.now().getTime() + DAYS_OF_USE * 86_400_000).toISOString()
  for (const personId of personIds) {
    const id = deps.newId()
    await insertWaveNotice(deps.db, {
      ...{ id, academy_id: wave.academyId, wave_id: wave.id },
      ...{ person_id: personId, kind },
    })
    await queueMail(deps, { id, kind: 'wave', expiresAt })
  }
}
