import { findCohort } from '../../db/queries/cohorts.server'
import { joinCohort, leaveCohort, listParticipations } from '../../db/queries/participations.server'
import { listHolders } from '../../db/queries/role-grants.server'
import { addWaveParticipant } from '../../db/queries/wave-participants.server'
import { listWaves } from '../../db/queries/waves.server'
import { canAnswerWave } from '../domain/cohort/can-answer-wave'
import type { Deps } from './deps'
import { notifyParticipants } from './notify-participants'
import { todayOf } from './today-of'

/**
 * Brings who takes part in a cohort up to date with who holds the role for it: whoever is new is invited to the waves that they
 * can answer (H8), whoever holds it no more has left, and stays counted if they are (H3). Gives who takes part now.
 */
export async function syncParticipations(deps: Deps, cohortId: string): Promise<readonly string[]> {
  const cohort = await findCohort(deps.db, cohortId)
  if (!cohort) return []
  const today = todayOf(deps)
  const at = deps.now().toISOString()
  const holders = await listHolders(deps.db, { role: 'cohort-participant', placeId: cohortId, today })
  const held = new Set(
    holders.filter(({ starts_on: startsOn }) => startsOn <= today).map(({ person_id: id }) => id),
  )
  const known = await listParticipations(deps.db, cohortId)
  const takingPart = new Set(
    known.filter(({ left_at: leftAt }) => leftAt === null).map(({ person_id: id }) => id),
  )
  const key = { academyId: cohort.academy_id, cohortId }
  for (const personId of held)
    if (!takingPart.has(personId)) await joinCohort(deps.db, { ...key, personId }, at)
  for (const personId of takingPart)
    if (!held.has(personId)) await leaveCohort(deps.db, { ...key, personId }, at)
  await inviteToWaves(deps, cohortId)
  return [...held].sort()
}

/** Each who takes part is invited once to each wave that they can answer. */
async function inviteToWaves(deps: Deps, cohortId: string): Promise<void> {
  const participations = (await listParticipations(deps.db, cohortId)).filter(
    ({ left_at: leftAt }) => leftAt === null,
  )
  for (const wave of await listWaves(deps.db, cohortId)) {
    const invited: string[] = []
    for (const { person_id: personId, joined_at: joinedAt } of participations) {
      if (!canAnswerWave(wave, joinedAt, todayOf(deps))) continue
      const key = { academyId: wave.academyId, waveId: wave.id, personId }
      if (await addWaveParticipant(deps.db, key, deps.now().toISOString())) invited.push(personId)
    }
    await notifyParticipants(deps, wave, 'invitation', invited)
  }
}
