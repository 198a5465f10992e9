import { expect, test } from 'vitest'
import { withdrawFromWave } from '../../app/use-cases/begin-for-wave'
import { findNextStep } from '../../app/use-cases/find-next-step'
import { readLookingBack, saveLookingBack } from '../../app/use-cases/read-looking-back'
import { readOwnChange } from '../../app/use-cases/read-own-change'
import { sayReaction } from '../../app/use-cases/say-reaction'
import {
  addCohortWithWave,
  addParticipants,
  addWaveOf,
  answerOwnWave,
  cohortIds,
  runWavesAt,
} from '../factories/cohort-with-wave'
import { roundLibrary } from '../factories/team-with-round'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const { cohortId } = cohortIds
const endWave = { kind: 'end', opensOn: '2027-01-10', closesOn: '2027-01-20' } as const

/** Two who took part from the start, the first of whom answered 2 then. */
async function begin() {
  await addCohortWithWave(deps())
  await addWaveOf(deps(), 'w-2', { ...endWave, asksThenTest: true, asksReaction: true })
  const [one, two] = (await addParticipants(deps(), 2)) as [SignedIn, SignedIn]
  await runWavesAt(deps(), '2026-11-22T09:00:00.000Z')
  const first = await answerOwnWave(deps(), one, 2)
  return { one, two, first }
}
const change = (actor: SignedIn) => readOwnChange(deps(), actor, cohortId)

test('[H12] own change is one’s own: from two waves on, whether or not it counts, and nothing of anybody else', async () => {
  const { one, two, first } = await begin()
  expect(await change(one)).toMatchObject({
    changes: [{ scales: [{ scores: [2], change: null }, {}] }],
    next: { kind: 'end', opensOn: '2027-01-10' },
  })
  expect(await change(two)).toMatchObject({ changes: [], next: { kind: 'baseline' } })
  await withdrawFromWave(deps(), one, { waveId: 'w-1', assessmentId: first })
  await runWavesAt(deps(), '2027-01-10')
  await answerOwnWave(deps(), one, 4, 'w-2')
  const raw = { first: { now: '5', then: '3' } }
  await saveLookingBack(deps(), one, { cohortId, waveId: 'w-2', questionnaireId: 'sample', raw })
  const page = await change(one)
  expect(page?.changes[0]?.waves.map(({ kind }) => kind)).toEqual(['baseline', 'end'])
  expect(page?.changes[0]?.scales).toMatchObject([
    { scores: [2, 4], change: 2, lookingBack: { now: 5, then: 3 } },
    { scores: [2, 4], change: 2, lookingBack: null },
  ])
  expect(page?.next).toBeNull()
  expect((await change(two))?.changes).toEqual([])
  const stranger = await addActor(deps(), 'x', { role: 'academy-lead', placeId: cohortIds.academyId })
  expect(await change(stranger)).toBeNull()
})

test('after submitting a wave goes on to looking back, then to the reaction, and is done', async () => {
  const { one } = await begin()
  const next = (waveId: string, done: readonly string[] = []) =>
    findNextStep(deps(), one, { cohortId, waveId, done })
  expect(await next('w-1')).toEqual({ kind: 'none', isLate: false })
  await runWavesAt(deps(), '2027-01-10')
  expect(await next('w-2')).toEqual({ kind: 'none', isLate: false })
  await answerOwnWave(deps(), one, 4, 'w-2')
  expect(await next('w-2')).toEqual({ kind: 'look-back', questionnaireId: 'sample' })
  // Every scale was skipped.
  expect(await next('w-2', ['sample'])).toEqual({ kind: 'react' })
  const raw = { usefulness: '3', relevance: '', whatToChange: '', mayBeShown: false }
  await sayReaction(deps(), one, { cohortId, waveId: 'w-2', raw })
  expect(await next('w-2', ['sample'])).toEqual({ kind: 'none', isLate: false })
  expect(
    await readLookingBack(deps(), one, { cohortId, waveId: 'w-1', questionnaireId: 'sample' }),
  ).toBeNull()
})
