import { lockProgrammeOf } from '../../db/queries/cohorts.server'
import { deletePlannedWave, insertWave, listWaves, updatePlannedWave } from '../../db/queries/waves.server'
import { actorIdOf } from '../domain/access/actor-id-of'
import { type Actor, can } from '../domain/access/can'
import { type AskedWave, checkWave, pinVersions } from '../domain/cohort/check-wave'
import type { Deps } from './deps'
import { findCohortWithPlace } from './find-cohort-with-place'
import { inTransaction } from './in-transaction'
import { listAskable } from './list-askable'
import { recordAudit } from './record-audit'
import { todayOf } from './today-of'

export type SavedWave =
  | Readonly<{ kind: 'saved'; waveId: string }>
  | Readonly<{ kind: 'refused'; errors: ReturnType<typeof checkWave> }>
  /** `not-planned`: it has opened, or was taken back, meanwhile. */
  | Readonly<{ kind: 'not-found' | 'not-planned' | 'ended' }>

/** Adds a wave to a cohort, or changes one that has not opened. */
export async function saveWave(
  deps: Deps,
  actor: Actor,
  { cohortId, waveId, asked }: Readonly<{ cohortId: string; waveId: string | null; asked: AskedWave }>,
): Promise<SavedWave> {
  const found = await findCohortWithPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return { kind: 'not-found' }
  const { cohort } = found
  if (cohort.endedOn !== null) return { kind: 'ended' }
  return inTransaction(deps, async (inside): Promise<SavedWave> => {
    // Two colleagues who plan at once would otherwise each miss the other's wave (H4).
    await lockProgrammeOf(inside.db, cohortId)
    const waves = await listWaves(inside.db, cohortId)
    if (waveId !== null && !waves.some(({ id }) => id === waveId)) return { kind: 'not-planned' }
    const others = waves.filter(({ id }) => id !== waveId)
    const settings = {
      ...asked,
      questionnaires: pinVersions(asked.questionnaires, others, listAskable(deps)),
    }
    const among = { waves: others, reporting: cohort.reporting, today: todayOf(deps) }
    const errors = checkWave({ ...settings, id: waveId }, among)
    if (Object.keys(errors).length > 0) return { kind: 'refused', errors }
    const id = waveId ?? deps.newId()
    const key = { academyId: cohort.academyId, cohortId, id }
    if (waveId === null) await insertWave(inside.db, { ...settings, ...key })
    else if (!(await updatePlannedWave(inside.db, key, settings))) return { kind: 'not-planned' }
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'wave-changed',
      thing: { kind: 'wave', id },
      detail: waveId === null ? 'planned' : 'plan',
    })
    return { kind: 'saved', waveId: id }
  })
}

/** Takes back a wave that has not opened. False if it has, or there is none for the actor. */
export async function removeWave(
  deps: Deps,
  actor: Actor,
  { cohortId, waveId }: Readonly<{ cohortId: string; waveId: string }>,
): Promise<boolean> {
  const found = await findCohortWithPlace(deps, cohortId)
  if (!found || !can(actor, { action: 'run-programmes', place: found.place })) return false
  return inTransaction(deps, async (inside) => {
    if (!(await listWaves(inside.db, cohortId)).some(({ id }) => id === waveId)) return false
    if (!(await deletePlannedWave(inside.db, { academyId: found.cohort.academyId, id: waveId }))) return false
    await recordAudit(inside, {
      actorId: actorIdOf(actor),
      action: 'wave-changed',
      thing: { kind: 'wave', id: waveId },
      detail: 'removed',
    })
    return true
  })
}
