import { findWaveRate } from '../../db/queries/waves.server'
import { type Actor, can } from '../domain/access/can'
import type { Cohort, Wave } from '../domain/cohort/cohort'
import type { Deps } from './deps'
import { findCohortWithPlace } from './find-cohort-with-place'
import { findWavePlace } from './find-wave-place'

export type WaveToRun = Readonly<{
  wave: Wave
  cohort: Cohort
  titles: readonly string[]
  /** As others may see it (D9); null where nothing may be told yet. */
  rate: number | null
}>

/** A wave for those who run its programme; null if there is none, or not for the actor. */
export async function readWaveToRun(deps: Deps, actor: Actor, waveId: string): Promise<WaveToRun | null> {
  const place = await findWavePlace(deps, waveId)
  if (!place || !can(actor, { action: 'run-programmes', place: place.cohort.place })) return null
  const { wave } = place
  const found = await findCohortWithPlace(deps, wave.cohortId)
  if (!found) return null
  const rate = await findWaveRate(deps.db, wave)
  return {
    wave,
    cohort: found.cohort,
    titles: wave.questionnaires.map(({ id, version }) => deps.library.find(`${id}@${version}`)?.title ?? id),
    rate: rate?.percent ?? null,
  }
}
