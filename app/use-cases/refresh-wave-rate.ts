import { countSubmittedUses } from '../../db/queries/assessment-uses.server'
import { findCohort } from '../../db/queries/cohorts.server'
import { listWaveParticipants } from '../../db/queries/wave-participants.server'
import { storeWaveRate } from '../../db/queries/waves.server'
import type { Wave } from '../domain/cohort/cohort'
import { rateOfAnswers } from '../domain/round/rate-of-answers'
import type { Deps } from './deps'
import { todayOf } from './today-of'

/** Works out what others may see of answering a wave today, once a day (D9, H9). */
export async function refreshWaveRate(deps: Deps, wave: Wave): Promise<void> {
  const cohort = await findCohort(deps.db, wave.cohortId)
  if (!cohort) return
  const participants = await listWaveParticipants(deps.db, wave.id)
  const purpose = { kind: 'wave', id: wave.id } as const
  const counted = await countSubmittedUses(deps.db, { purpose, withdrawn: 'without' })
  const answered = participants.filter(
    ({ person_id: id }) => (counted.get(id) ?? 0) >= wave.questionnaires.length,
  )
  const percent = rateOfAnswers(answered.length, participants.length, cohort.threshold)
  await storeWaveRate(deps.db, wave, { percent, on: todayOf(deps) })
}
