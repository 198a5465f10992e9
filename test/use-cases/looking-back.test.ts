import { beforeEach, expect, test } from 'vitest'
import { readLookingBack, saveLookingBack } from '../../app/use-cases/read-looking-back'
import { readReaction, sayReaction } from '../../app/use-cases/say-reaction'
import { withdrawFromWave } from '../../app/use-cases/begin-for-wave'
import {
  addCohortWithWave,
  addParticipants,
  answerOwnWave,
  cohortIds,
  runWavesAt,
} from '../factories/cohort-with-wave'
import { roundLibrary } from '../factories/team-with-round'
import { type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps(roundLibrary)
const asked = { cohortId: cohortIds.cohortId, waveId: 'w-1' }
let one: SignedIn
let two: SignedIn

beforeEach(async () => {
  await addCohortWithWave(deps(), { kind: 'end', asksThenTest: true, asksReaction: true })
  ;[one, two] = (await addParticipants(deps(), 2)) as [SignedIn, SignedIn]
  await runWavesAt(deps(), '2026-11-22T09:00:00.000Z')
})

const of = (actor: SignedIn) => readLookingBack(deps(), actor, { ...asked, questionnaireId: 'sample' })
const look = (actor: SignedIn, raw: Parameters<typeof saveLookingBack>[2]['raw']) =>
  saveLookingBack(deps(), actor, { ...asked, questionnaireId: 'sample', raw })
const react = (actor: SignedIn, changes: Partial<Parameters<typeof sayReaction>[2]['raw']>) =>
  sayReaction(deps(), actor, {
    ...asked,
    raw: { usefulness: '', relevance: '', whatToChange: '', mayBeShown: false, ...changes },
  })

test('[N4] two single ratings of a scale are kept with the wave’s assessment; a scale may be skipped', async () => {
  expect(await of(one)).toBeNull()
  const assessmentId = await answerOwnWave(deps(), one, 4)
  expect(await of(one)).toMatchObject({ assessmentId, ratings: [], canAnswer: true })
  const raw = { first: { now: '4', then: '2' }, second: { now: 'skip', then: '' } }
  expect(await look(one, raw)).toEqual({ ok: true })
  expect((await of(one))?.ratings).toEqual([{ scaleId: 'first', now: 4, then: 2 }])
  expect(await look(one, { second: { now: '5', then: '5' } })).toEqual({ ok: true })
  expect((await of(one))?.ratings).toEqual([{ scaleId: 'second', now: 5, then: 5 }])
})

test('[N4] one moment alone, or what is no rating, is told at its scale, and nothing is kept', async () => {
  await answerOwnWave(deps(), one, 4)
  const result = await look(one, { first: { now: '4', then: '' }, second: { now: '6', then: '3' } })
  expect(result).toMatchObject({
    ok: false,
    problems: [
      { scaleId: 'second', moment: 'now', sentence: 'Title of second: choose one of the ratings shown' },
      { scaleId: 'first', moment: 'then' },
    ],
  })
  expect((await of(one))?.ratings).toEqual([])
})

test('[N4] looking back is not asked of whoever withdrew, of another’s assessment, or after the wave closed', async () => {
  const assessmentId = await answerOwnWave(deps(), one, 4)
  expect(await look(two, { first: { now: '4', then: '2' } })).toBe('not-found')
  await withdrawFromWave(deps(), one, { waveId: 'w-1', assessmentId })
  expect(await look(one, { first: { now: '4', then: '2' } })).toBe('not-found')
  await answerOwnWave(deps(), two, 4)
  await runWavesAt(deps(), '2026-12-07')
  expect(await look(two, { first: { now: '4', then: '2' } })).toBe('not-open')
})

test('[D8, H11] a reaction is kept, changed under the same number until the wave closes, and then no more', async () => {
  expect(await react(one, { usefulness: '4', whatToChange: ' More time. ', mayBeShown: true })).toEqual({
    ok: true,
  })
  const kept = { usefulness: 4, relevance: null, whatToChange: 'More time.', mayBeShown: true }
  expect(await readReaction(deps(), one, asked)).toMatchObject({ reaction: kept, canAnswer: true })
  expect(await readReaction(deps(), two, asked)).toMatchObject({ reaction: null })
  const number = async () =>
    (await deps().db.selectFrom('reaction').select('number').executeTakeFirst())?.number
  const before = await number()
  expect(await react(one, { usefulness: '2', relevance: '5' })).toEqual({ ok: true })
  const changed = { usefulness: 2, relevance: 5, whatToChange: '', mayBeShown: false }
  expect(await readReaction(deps(), one, asked)).toMatchObject({ reaction: changed })
  expect(await number()).toBe(before)
  await runWavesAt(deps(), '2026-12-07')
  expect(await react(one, { usefulness: '5' })).toBe('not-open')
})

test('a reaction of nothing, a value that isn’t offered, and a text that is too long are told', async () => {
  expect(await react(one, {})).toMatchObject({ ok: false, errors: { usefulness: expect.any(String) } })
  expect(await react(one, { relevance: '6' })).toMatchObject({
    errors: { relevance: 'Choose one of the answers shown' },
  })
  expect(await react(one, { whatToChange: 'x'.repeat(2001) })).toMatchObject({
    errors: { whatToChange: 'Keep it to 2000 characters: it has 2001' },
  })
  expect(await readReaction(deps(), one, asked)).toMatchObject({ reaction: null })
})
