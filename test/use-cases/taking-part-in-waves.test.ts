import { beforeEach, expect, test } from 'vitest'
import { beginForWave, countInWave, findWaveOf, withdrawFromWave } from '../../app/use-cases/begin-for-wave'
import { chooseBeingCounted } from '../../app/use-cases/choose-being-counted'
import { leaveOwnCohort } from '../../app/use-cases/leave-own-cohort'
import { listTakingPart, readTakingPart } from '../../app/use-cases/read-taking-part'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { noRoleFacts } from '../../app/domain/answers/role-facts'
import { loadWaveContributions } from '../../db/queries/wave-contributions.server'
import {
  addCohortWithWave,
  addParticipants,
  addWaveOf,
  answerOwnWave,
  cohortIds,
  runWavesAt,
  submitAnswers,
} from '../factories/cohort-with-wave'
import { roundLibrary, selfQuestionnaire } from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const { cohortId } = cohortIds
let people: readonly SignedIn[]

/** A wave from 22 November to 6 December, open, with three who take part. */
beforeEach(async () => {
  await addCohortWithWave(deps())
  people = await addParticipants(deps(), 3)
  await runWavesAt(deps(), '2026-11-22T09:00:00.000Z')
})

const read = async (actor: SignedIn, waveId = 'w-1') => {
  const page = await readTakingPart(deps(), actor, cohortId)
  return { page, own: page?.waves.find(({ wave }) => wave.id === waveId) }
}
const count = (actor: SignedIn, isCounted: boolean) =>
  chooseBeingCounted(deps(), actor, { cohortId, isCounted })
/** Who counts in a wave, as a publication takes it in. */
async function counted(waveId = 'w-1') {
  const questionnaire = { id: 'sample', version: 1 }
  const of = { cohortId, waveId, questionnaire, submittedBefore: '2999-01-01', newNumber: deps().newToken }
  return (await loadWaveContributions(deps().db, of)).map(({ person }) => person).sort()
}

test('[H3] an answer counts only of those who chose to be counted; taking that back leaves them taking part', async () => {
  const [one, two] = people as [SignedIn, SignedIn]
  for (const person of [one, two]) await answerOwnWave(deps(), person, 3)
  expect(await counted()).toEqual([])
  for (const person of [one, two]) expect(await count(person, true)).toBe(true)
  expect(await counted()).toEqual(['p-1', 'p-2'])
  expect((await read(one)).page).toMatchObject({ takesPart: true, isCounted: true })
  await count(one, false)
  expect(await counted()).toEqual(['p-2'])
  expect((await read(one)).page).toMatchObject({ takesPart: true, isCounted: false })
})

test('[H3] whoever leaves stays counted, and can take that back afterwards', async () => {
  const [one] = people as [SignedIn]
  await answerOwnWave(deps(), one, 3)
  await count(one, true)
  expect(await leaveOwnCohort(deps(), one, cohortId)).toBe(true)
  const left = { ...one, roles: [] }
  expect(await leaveOwnCohort(deps(), left, cohortId)).toBe(false)
  expect((await read(left)).page).toMatchObject({ takesPart: false, isCounted: true })
  expect(await counted()).toEqual(['p-1'])
  expect(await count(left, false)).toBe(true)
  expect(await counted()).toEqual([])
  const refused = { ok: false, reason: 'not-found' }
  const input = { waveId: 'w-1', questionnaireId: 'sample', agrees: true }
  expect(await beginForWave(deps(), left, input)).toEqual(refused)
})

test('[H3] a consent that is withdrawn between waves: what was answered before counts no longer, until it is given again', async () => {
  const [one] = people as [SignedIn]
  await answerOwnWave(deps(), one, 2)
  await count(one, true)
  await addWaveOf(deps(), 'w-2', { kind: 'end', opensOn: '2027-01-10', closesOn: '2027-01-20' })
  await runWavesAt(deps(), '2026-12-07')
  await count(one, false)
  await runWavesAt(deps(), '2027-01-10')
  await answerOwnWave(deps(), one, 4, 'w-2')
  expect([await counted('w-1'), await counted('w-2')]).toEqual([[], []])
  await count(one, true)
  expect([await counted('w-1'), await counted('w-2')]).toEqual([['p-1'], ['p-1']])
})

test('[H11] an answer after the wave closed is told, counts in nothing that is published, and is lost to nobody', async () => {
  const [one, two] = people as [SignedIn, SignedIn]
  const input = { waveId: 'w-1', questionnaireId: 'sample', agrees: true }
  const begun = await beginForWave(deps(), one, input)
  if (!begun.ok) throw new Error(begun.reason)
  await runWavesAt(deps(), '2026-12-07')
  expect(await beginForWave(deps(), two, input)).toEqual({ ok: false, reason: 'not-open' })
  deps().setNow('2026-12-07T09:00:00.000Z')
  await submitAnswers(deps(), one, begun.assessmentId, 3)
  expect(await findWaveOf(deps(), one, begun.assessmentId)).toEqual({ waveId: 'w-1', cohortId })
  const { own } = await read(one)
  expect(own).toMatchObject({ canAnswer: false, due: [{ isLate: true, isSubmitted: true }] })
  const until = { cohortId, waveId: 'w-1', questionnaire: { id: 'sample', version: 1 } }
  const end = { submittedBefore: own!.wave.endedAt!, newNumber: deps().newToken }
  await count(one, true)
  expect(await loadWaveContributions(deps().db, { ...until, ...end })).toEqual([])
})

test('[H5, H10] what was submitted within 31 days is offered instead of being asked again, in that very version only', async () => {
  const [one, two] = people as [SignedIn, SignedIn]
  for (const person of [one, two]) {
    const questionnaire = person === one ? selfQuestionnaire : { ...selfQuestionnaire, version: 2 }
    const started = await startAssessment(deps(), person, { questionnaire, facts: noRoleFacts, agrees: true })
    if (!started.ok) throw new Error(started.reason)
    await deps()
      .db.updateTable('assessment')
      .set({ submitted_at: '2026-11-21T09:00:00.000Z' })
      .where('id', '=', started.assessmentId)
      .execute()
  }
  const due = (await read(one)).own?.due[0]
  if (due?.state !== 'not-begun' || !due.offered) throw new Error('Nothing is offered.')
  const { assessmentId } = due.offered
  expect((await read(two)).own?.due).toMatchObject([{ state: 'not-begun', offered: null }])
  expect(await countInWave(deps(), two, { waveId: 'w-1', assessmentId })).toBe('not-found')
  expect(await countInWave(deps(), one, { waveId: 'w-1', assessmentId })).toBe('counted')
  expect((await read(one)).own?.due).toMatchObject([{ state: 'counted', assessmentId, isLate: false }])
  await count(one, true)
  expect(await counted()).toEqual(['p-1'])
  expect(await withdrawFromWave(deps(), one, { waveId: 'w-1', assessmentId })).toBe(true)
  expect(await counted()).toEqual([])
  expect((await read(one)).own?.due).toMatchObject([{ state: 'not-counted' }])
})

test('[H8] a late starter can answer until the catch-up day, those who were there from the beginning can’t', async () => {
  await deps().db.updateTable('wave').set({ catches_up_until: '2026-12-20' }).execute()
  await runWavesAt(deps(), '2026-12-07')
  const [late] = await addParticipants(deps(), 1, { from: 4 })
  expect((await read(people[0]!)).own).toMatchObject({ canAnswer: false, lastDay: '2026-12-06' })
  expect((await read(late!)).own).toMatchObject({ canAnswer: true, lastDay: '2026-12-20' })
  await answerOwnWave(deps(), late!, 4)
  await count(late!, true)
  expect((await read(late!)).own?.due).toMatchObject([{ state: 'counted', isLate: false }])
  deps().setNow('2026-12-21T06:00:00.000Z')
  expect((await read(late!)).own).toMatchObject({ canAnswer: false })
})

test('[H10] what counts in one wave is not offered to the next, and what was begun for one is answered for the next alone', async () => {
  const [one, two] = people as [SignedIn, SignedIn]
  await answerOwnWave(deps(), one, 3)
  const input = { questionnaireId: 'sample', agrees: true }
  const begun = await beginForWave(deps(), two, { ...input, waveId: 'w-1' })
  await addWaveOf(deps(), 'w-2', { kind: 'end', opensOn: '2026-12-08', closesOn: '2026-12-20' })
  await runWavesAt(deps(), '2026-12-07')
  await runWavesAt(deps(), '2026-12-08')
  // Within 31 days of the first.
  expect((await read(one, 'w-2')).own?.due).toMatchObject([{ state: 'not-begun', offered: null }])
  expect(await beginForWave(deps(), two, { ...input, waveId: 'w-2' })).toEqual(begun)
  expect((await read(two, 'w-1')).own?.due).toMatchObject([{ state: 'not-counted' }])
  await answerOwnWave(deps(), two, 4, 'w-2')
  for (const person of [one, two]) await count(person, true)
  expect([await counted('w-1'), await counted('w-2')]).toEqual([['p-1'], ['p-2']])
})

test('the same person under two addresses is two who take part', async () => {
  const [one] = people as [SignedIn]
  const again = (await addParticipants(deps(), 1, { from: 9 }))[0]!
  for (const person of [one, again]) {
    await answerOwnWave(deps(), person, 3)
    await count(person, true)
  }
  expect(await counted()).toEqual(['p-1', 'p-9'])
})

test('[C4] nobody else finds the cohort, and everybody finds their own', async () => {
  const stranger = await addActor(deps(), 'x', { role: 'academy-lead', placeId: cohortIds.academyId })
  expect((await read(stranger)).page).toBeNull()
  expect(await count(stranger, true)).toBe(false)
  expect(await listTakingPart(deps(), stranger)).toEqual([])
  const input = { waveId: 'w-1', questionnaireId: 'sample', agrees: true }
  expect(await beginForWave(deps(), stranger, input)).toEqual({ ok: false, reason: 'not-found' })
  const open = { left: 1, lastDay: '2026-12-06' }
  const listed = { id: cohortId, name: 'Programme of c-1, Cohort c-1', takesPart: true, open }
  expect(await listTakingPart(deps(), people[0]!)).toEqual([listed])
})
