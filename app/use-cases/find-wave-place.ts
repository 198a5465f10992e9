import { findWave } from '../../db/queries/waves.server'
import type { Wave } from '../domain/cohort/cohort'
import type { Deps } from './deps'
import { findCohortPlace, type NamedPlace } from './find-place'

export type WavePlace = Readonly<{ wave: Wave; cohort: NamedPlace }>

/** A wave with the place that permission is asked for; null if there is none of that id. */
export async function findWavePlace(deps: Deps, waveId: string): Promise<WavePlace | null> {
  const wave = await findWave(deps.db, waveId)
  const cohort = wave && (await findCohortPlace(deps, wave.cohortId))
  return cohort ? { wave, cohort } : null
}
