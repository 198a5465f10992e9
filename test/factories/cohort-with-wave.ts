import type { Wave } from '../../app/domain/cohort/cohort'
import { listItems } from '../../app/domain/questionnaire/list-items'
import { beginForWave } from '../../app/use-cases/begin-for-wave'
import { runWaves } from '../../app/use-cases/run-waves'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { syncParticipations } from '../../app/use-cases/sync-participations'
import { addCohort, addWave } from '../db/cohort-rows'
import { addHolder, selfQuestionnaire } from './team-with-round'
import type { TestDeps } from './test-deps'
import type { SignedIn } from './with-test-deps'

export const cohortIds = { academyId: 'south', cohortId: 'c-1' } as const

/** A cohort of an academy with one planned wave, w-1, of the self-assessment; gives the academy's lead. */
export async function addCohortWithWave(deps: TestDeps, changes: Partial<Wave> = {}): Promise<SignedIn> {
  await addCohort(deps.db, { ...cohortIds, waveId: 'unused' })
  await deps.db.deleteFrom('wave').where('id', '=', 'unused').execute()
  await addWaveOf(deps, 'w-1', changes)
  return addHolder(deps, 'lead', { role: 'academy-lead', placeId: cohortIds.academyId })
}

/** Another planned wave of that cohort. */
export async function addWaveOf(deps: TestDeps, waveId: string, changes: Partial<Wave> = {}): Promise<void> {
  const questionnaires = [{ id: 'sample', version: 1 }]
  await addWave(deps.db, { ...cohortIds, waveId }, { questionnaires, ...changes })
}

/** People who take part: p-1, p-2, … */
export async function addParticipants(
  deps: TestDeps,
  count: number,
  { from = 1 } = {},
): Promise<readonly SignedIn[]> {
  const people: SignedIn[] = []
  for (let index = from; index < from + count; index += 1)
    people.push(
      await addHolder(deps, `p-${index}`, { role: 'cohort-participant', placeId: cohortIds.cohortId }),
    )
  await syncParticipations(deps, cohortIds.cohortId)
  return people
}

/** The job runs, on this day at six in the morning or at this time. */
export async function runWavesAt(deps: TestDeps, time: string) {
  deps.setNow(time.length === 10 ? `${time}T06:00:00.000Z` : time)
  return runWaves(deps)
}

/** Somebody who takes part answers every item of the wave's self-assessment with one value, and submits. Gives its id. */
export async function answerOwnWave(
  deps: TestDeps,
  person: SignedIn,
  value: number,
  waveId = 'w-1',
): Promise<string> {
  const begun = await beginForWave(deps, person, { waveId, questionnaireId: 'sample', agrees: true })
  if (!begun.ok) throw new Error(`It could not be begun: ${begun.reason}`)
  const { assessmentId } = begun
  await submitAnswers(deps, person, assessmentId, value)
  return assessmentId
}

/** They answer every item of an assessment with one value, and submit. */
export async function submitAnswers(
  deps: TestDeps,
  person: SignedIn,
  assessmentId: string,
  value: number,
): Promise<void> {
  const answers = Object.fromEntries(listItems(selfQuestionnaire).map(({ id }) => [id, String(value)]))
  await saveOwnAnswers(deps, person, { assessmentId, changes: { answers, importance: {} } })
  await submitAssessment(deps, person, { assessmentId, gapsConfirmed: true })
}
