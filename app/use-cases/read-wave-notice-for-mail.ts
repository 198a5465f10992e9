import { findWaveNotice } from '../../db/queries/wave-notices.server'
import { findWave } from '../../db/queries/waves.server'
import { canAnswerWave, lastDayFor } from '../domain/cohort/can-answer-wave'
import type { Deps } from './deps'
import { todayOf } from './today-of'

export type WaveNoticeForMail = Readonly<{
  email: string
  notice: 'invitation' | 'reminder' | 'published' | 'changed' | 'cancelled'
  cohortId: string
  /** What programme and cohort are called. */
  cohort: string
  /** The last day on which this person can answer. */
  closesOn: string
}>

/**
 * What a mail about a wave says; null if it is of no use any more: they take part no longer, the wave is not what the notice
 * says it is, or, of a reminder, they have answered meanwhile (D9).
 */
export async function readWaveNoticeForMail(deps: Deps, id: string): Promise<WaveNoticeForMail | null> {
  const row = await findWaveNotice(deps.db, id)
  const wave = row && (await findWave(deps.db, row.wave_id))
  if (!wave || row.left_at !== null) return null
  const canAnswer = canAnswerWave(wave, row.joined_at, todayOf(deps))
  const stillHolds = {
    invitation: canAnswer,
    reminder: canAnswer && row.answered < wave.questionnaires.length,
    published: wave.state === 'closed',
    changed: wave.state === 'open' || wave.state === 'planned',
    cancelled: wave.state === 'cancelled',
  }[row.kind]
  if (!stillHolds) return null
  return {
    email: row.email,
    notice: row.kind,
    cohortId: wave.cohortId,
    cohort: `${row.programme}, ${row.cohort}`,
    closesOn: lastDayFor(wave, row.joined_at),
  }
}
