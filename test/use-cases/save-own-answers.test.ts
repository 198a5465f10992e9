import { expect, test } from 'vitest'
import type { RawChanges } from '../../app/domain/answers/check-answers'
import { openAssessment } from '../../app/use-cases/open-assessment'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { complete, sampleChanges, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)

async function begin() {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await start(deps(), amira)
  const stored = async () => {
    const { answers, importance } = (await openAssessment(deps(), amira, assessmentId))!
    return { answers, importance }
  }
  return { amira, assessmentId, stored }
}

test('what is answered is kept, of the questionnaire, its companion and importance, and when', async () => {
  const { amira, assessmentId, stored } = await begin()
  deps().setNow('2026-11-22T09:07:00.000Z')
  expect(await saveOwnAnswers(deps(), amira, { assessmentId, changes: sampleChanges })).toEqual({
    ok: true,
    savedAt: '2026-11-22T09:07:00.000Z',
  })
  expect(await stored()).toEqual({
    answers: {
      'first-1': 4,
      'first-2': 5,
      'first-3': 'none',
      'second-1': 2,
      'second-2': 3,
      'second-3': 2,
      'time-1': 1,
      'place-known-1': 'none',
    },
    importance: { first: 5, second: 4 },
  })
  expect(await openAssessment(deps(), amira, assessmentId)).toMatchObject({
    assessment: { createdAt: '2026-11-22T09:00:00.000Z', updatedAt: '2026-11-22T09:07:00.000Z' },
  })
})

test('two tabs that save different answers lose none of them', async () => {
  const { amira, assessmentId, stored } = await begin()
  const save = (answers: Record<string, string>, importance: Record<string, string> = {}) =>
    saveOwnAnswers(deps(), amira, { assessmentId, changes: { answers, importance } })
  await Promise.all([
    save({ 'first-1': '1' }),
    save({ 'first-2': '2' }),
    save({}, { first: '3' }),
    save({ 'second-1': '4' }),
  ])
  expect(await stored()).toEqual({
    answers: { 'first-1': 1, 'first-2': 2, 'second-1': 4 },
    importance: { first: 3 },
  })
})

test('[A2] an empty value takes an answer back', async () => {
  const { amira, assessmentId, stored } = await begin()
  await saveOwnAnswers(deps(), amira, { assessmentId, changes: sampleChanges })
  const changes = { answers: { 'first-1': '', 'time-1': '' }, importance: { second: '' } }
  expect(await saveOwnAnswers(deps(), amira, { assessmentId, changes })).toMatchObject({ ok: true })
  const { answers, importance } = await stored()
  expect(answers).not.toHaveProperty('first-1')
  expect(answers).not.toHaveProperty('time-1')
  expect(answers).toMatchObject({ 'first-2': 5, 'place-known-1': 'none' })
  expect(importance).toEqual({ first: 5 })
})

test('[A1] with one value that is no option nothing is saved, and the problem is named', async () => {
  const { amira, assessmentId, stored } = await begin()
  const changes = { answers: { 'first-1': '4', 'first-2': '6' }, importance: { first: '5' } }
  expect(await saveOwnAnswers(deps(), amira, { assessmentId, changes })).toEqual({
    ok: false,
    reason: 'refused',
    problems: [{ id: 'first-2', sentence: 'Choose one of the options.' }],
  })
  expect(await stored()).toEqual({ answers: {}, importance: {} })
})

test('[A1] with one item that is not asked nothing is saved', async () => {
  const { amira, assessmentId, stored } = await begin()
  const changes = { answers: { 'first-1': '4', 'third-1': '4' }, importance: {} }
  expect(await saveOwnAnswers(deps(), amira, { assessmentId, changes })).toMatchObject({
    reason: 'refused',
    problems: [{ id: 'third-1' }],
  })
  expect(await stored()).toEqual({ answers: {}, importance: {} })
})

test('a submitted assessment can’t be changed, not even by taking an answer back', async () => {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await complete(deps(), amira)
  const before = await openAssessment(deps(), amira, assessmentId)
  deps().setNow('2026-11-23T09:00:00.000Z')
  const attempts: readonly RawChanges[] = [
    { answers: { 'first-1': '1' }, importance: {} },
    { answers: { 'first-1': '' }, importance: {} },
    { answers: {}, importance: { first: '1' } },
    { answers: {}, importance: {} },
  ]
  for (const changes of attempts) {
    expect(await saveOwnAnswers(deps(), amira, { assessmentId, changes })).toEqual({
      ok: false,
      reason: 'submitted',
    })
  }
  expect(await openAssessment(deps(), amira, assessmentId)).toEqual(before)
})
