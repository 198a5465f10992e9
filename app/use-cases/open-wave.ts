import { findCohort } from '../../db/queries/cohorts.server'
import { findWave, moveWave } from '../../db/queries/waves.server'
import type { Deps } from './deps'
import { inTransaction } from './in-transaction'
import { recordAudit } from './record-audit'
import { syncParticipations } from './sync-participations'
import { todayOf } from './today-of'

/**
 * Opens a planned wave whose day has come, and invites everybody who takes part. Not once its last day is past: then it waits
 * for other days. From the first one on the cohort's threshold and what is published when are fixed (H7).
 */
export async function openWaveOnItsDay(deps: Deps, waveId: string): Promise<boolean> {
  return inTransaction(deps, async (inside) => {
    const wave = await findWave(inside.db, waveId)
    const today = todayOf(deps)
    if (wave?.state !== 'planned' || wave.opensOn > today || wave.closesOn < today) return false
    const cohort = await findCohort(inside.db, wave.cohortId)
    if (!cohort || (cohort.ended_on !== null && cohort.ended_on <= today)) return false
    // Before it opens: whoever takes part by then is no late starter.
    await syncParticipations(inside, wave.cohortId)
    const values = { opened_at: deps.now().toISOString() }
    if (!(await moveWave(inside.db, wave, { from: 'planned', to: 'open', values }))) return false
    await syncParticipations(inside, wave.cohortId)
    await recordAudit(inside, {
      actorId: null,
      action: 'wave-opened',
      thing: { kind: 'wave', id: waveId },
    })
    return true
  })
}
