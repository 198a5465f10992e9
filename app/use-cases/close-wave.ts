import { lockLedger } from '../../db/queries/publications.server'
import { findWave, moveWave } from '../../db/queries/waves.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import type { Deps } from './deps'
import { findWavePlace } from './find-wave-place'
import { inTransaction } from './in-transaction'
import { notifyParticipants } from './notify-participants'
import { publishWave } from './publish-wave'
import { recordAudit } from './record-audit'
import { refreshWaveRate } from './refresh-wave-rate'
import { syncParticipations } from './sync-participations'
import { todayOf } from './today-of'

/** Closes an open wave by hand, and publishes it. `not-open` where it has ended meanwhile, or has not opened. */
export async function closeWave(
  deps: Deps,
  actor: Actor,
  waveId: string,
): Promise<'closed' | 'not-open' | 'not-found'> {
  const found = await findWavePlace(deps, waveId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.cohort.place })) return 'not-found'
  return (await close(deps, waveId, actorIdOf(actor), false)) ? 'closed' : 'not-open'
}

/** Closes an open wave whose last day is past, and publishes it. False where it isn't one. */
export async function closeWaveAfterLastDay(deps: Deps, waveId: string): Promise<boolean> {
  return close(deps, waveId, null, true)
}

/**
 * All in one transaction that holds the ledger, so that closing twice at once closes once, and two publications never miss
 * each other.
 */
async function close(
  deps: Deps,
  waveId: string,
  actorId: string | null,
  onlyAfterLastDay: boolean,
): Promise<boolean> {
  return inTransaction(deps, async (inside) => {
    const now = deps.now().toISOString()
    await lockLedger(inside.db, now)
    const wave = await findWave(inside.db, waveId)
    if (wave?.state !== 'open') return false
    if (onlyAfterLastDay && wave.closesOn >= todayOf(deps)) return false
    const participants = await syncParticipations(inside, wave.cohortId)
    await refreshWaveRate(inside, wave)
    const values = { ended_at: now }
    if (!(await moveWave(inside.db, wave, { from: 'open', to: 'closed', values }))) return false
    await recordAudit(inside, { actorId, action: 'wave-closed', thing: { kind: 'wave', id: waveId } })
    await publishWave(inside, { ...wave, state: 'closed', endedAt: now }, actorId)
    await notifyParticipants(inside, wave, 'published', participants)
    return true
  })
}
