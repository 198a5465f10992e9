import { listWaveParticipants } from '../../db/queries/wave-participants.server'
import { extendWave, listWaves, moveWave } from '../../db/queries/waves.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { checkWaveDates } from '../domain/cohort/check-wave-dates'
import type { Day } from '../domain/field/field'
import type { Deps } from './deps'
import { findWavePlace } from './find-wave-place'
import { inTransaction } from './in-transaction'
import { notifyParticipants } from './notify-participants'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

const LONGEST_DAYS = 366

export type WaveChange = Readonly<{ kind: 'extend'; closesOn: Day }> | Readonly<{ kind: 'cancel' }>

/**
 * Gives a wave more time, or cancels it: what was answered stays its owners', and nothing is published. `no-later` where the
 * new last day is not after the old one and today, or more than a year after the first; `overlaps` where another wave of the
 * cohort stands in the way (H4). Whoever was invited is told by mail.
 */
export async function changeOpenWave(
  deps: Deps,
  actor: Actor,
  { waveId, change }: Readonly<{ waveId: string; change: WaveChange }>,
): Promise<'changed' | 'no-later' | 'overlaps' | 'ended' | 'not-found'> {
  const found = await findWavePlace(deps, waveId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.cohort.place })) return 'not-found'
  const { wave } = found
  if (change.kind === 'extend') {
    const { closesOn } = change
    const days = (Date.parse(closesOn) - Date.parse(wave.opensOn)) / 86_400_000
    if (closesOn <= wave.closesOn || closesOn < todayOf(deps) || days > LONGEST_DAYS) return 'no-later'
    const others = await listWaves(deps.db, wave.cohortId)
    if (checkWaveDates({ ...wave, closesOn }, others).length > 0) return 'overlaps'
  }
  return inTransaction(deps, async (inside) => {
    if (change.kind === 'extend') {
      if (!(await extendWave(inside.db, wave, change.closesOn))) return 'ended'
    } else {
      if (wave.state === 'closed' || wave.state === 'cancelled') return 'ended'
      const values = { ended_at: deps.now().toISOString() }
      if (!(await moveWave(inside.db, wave, { from: wave.state, to: 'cancelled', values }))) return 'ended'
    }
    const invited = (await listWaveParticipants(inside.db, waveId)).map(({ person_id: id }) => id)
    await notifyParticipants(inside, wave, change.kind === 'extend' ? 'changed' : 'cancelled', invited)
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: change.kind === 'extend' ? 'wave-changed' : 'wave-cancelled',
      thing: { kind: 'wave', id: waveId },
      detail: change.kind === 'extend' ? `until ${change.closesOn}` : '',
    })
    return 'changed'
  })
}
