import { expect, test } from 'vitest'
import { deleteOwnAssessment } from '../../app/use-cases/delete-own-assessment'
import { listOwnAssessments } from '../../app/use-cases/list-own-assessments'
import { openAssessment } from '../../app/use-cases/open-assessment'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleChanges, sampleCompanion, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)

test('one’s assessments are listed newest first, done and in progress', async () => {
  const [amira, gareth] = [await addActor(deps(), 'amira'), await addActor(deps(), 'gareth')]
  const first = await complete(deps(), amira)
  deps().setNow('2026-11-23T09:00:00.000Z')
  const second = await start(deps(), amira, sampleCompanion)
  const third = await start(deps(), amira, sample)
  await start(deps(), gareth)
  const listed = await listOwnAssessments(deps(), amira)
  expect(listed.map(({ assessment }) => [assessment.id, assessment.submittedAt])).toEqual([
    [third, null],
    [second, null],
    [first, '2026-11-22T09:00:00.000Z'],
  ])
})

test('progress counts the questionnaire’s own items: not its companion’s, not importance', async () => {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await start(deps(), amira)
  const answers = { 'first-1': '4', 'first-2': 'none', 'time-1': '1' }
  await saveOwnAnswers(deps(), amira, { assessmentId, changes: { answers, importance: { first: '5' } } })
  expect(await listOwnAssessments(deps(), amira)).toMatchObject([{ answered: 2, asked: 6 }])
})

test('topics count where they are the questionnaire itself', async () => {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await start(deps(), amira, sampleCompanion)
  await saveOwnAnswers(deps(), amira, {
    assessmentId,
    changes: { answers: { 'time-1': '1' }, importance: {} },
  })
  expect(await listOwnAssessments(deps(), amira)).toMatchObject([{ answered: 1, asked: 2 }])
})

test('an assessment that is deleted is gone with every answer, and the others stay', async () => {
  const amira = await addActor(deps(), 'amira')
  const first = await complete(deps(), amira)
  const second = await complete(deps(), amira)
  const before = await openAssessment(deps(), amira, second)
  expect(await deleteOwnAssessment(deps(), amira, first)).toBe(true)
  expect(await openAssessment(deps(), amira, first)).toBeUndefined()
  expect(await openAssessment(deps(), amira, second)).toEqual(before)
  for (const table of ['answer', 'scale_importance', 'assessment_use'] as const) {
    const rows = await deps().db.selectFrom(table).select('assessment_id').distinct().execute()
    expect(rows, table).toEqual([{ assessment_id: second }])
  }
  expect(await deleteOwnAssessment(deps(), amira, first)).toBe(false)
  expect(Object.keys(sampleChanges.answers)).toHaveLength(Object.keys(before!.answers).length)
})
