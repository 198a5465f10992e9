import { expect, test } from 'vitest'
import { findInProgress, latestRoleFacts, startAssessment } from '../../app/use-cases/start-assessment'
import { listOwnAssessments } from '../../app/use-cases/list-own-assessments'
import { openAssessment } from '../../app/use-cases/open-assessment'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { makeLibrary } from '../factories/library'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { complete, sample, sampleCompanion, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const facts = { tier: 'thematic', stage: 'under-way', function: 'lay', sector: 'vcse', icsId: 'devon' }

test('a new assessment is of that version, about oneself, with what was said of one’s role and nothing else', async () => {
  const amira = await addActor(deps(), 'amira')
  const id = await start(deps(), amira, sample, facts)
  expect(await openAssessment(deps(), amira, id)).toEqual({
    assessment: {
      id,
      respondentId: 'amira',
      subject: { kind: 'person', id: 'amira' },
      questionnaire: sample,
      companion: sampleCompanion,
      facts,
      createdAt: '2026-11-22T09:00:00.000Z',
      updatedAt: '2026-11-22T09:00:00.000Z',
      submittedAt: null,
    },
    answers: {},
    importance: {},
  })
  expect(await deps().db.selectFrom('assessment').selectAll().executeTakeFirst()).toMatchObject({
    subject_kind: 'person',
    subject_id: 'amira',
    relationship: 'self',
    questionnaire_id: 'sample',
    questionnaire_version: 1,
  })
})

test('it counts for its owner, by a consent that is written down', async () => {
  const amira = await addActor(deps(), 'amira')
  const id = await start(deps(), amira)
  expect(await deps().db.selectFrom('assessment_use').selectAll().execute()).toEqual([
    {
      respondent_id: 'amira',
      assessment_id: id,
      purpose: 'owner',
      purpose_id: 'amira',
      consented_at: '2026-11-22T09:00:00.000Z',
      withdrawn_at: null,
    },
  ])
})

test('a form posted twice makes one assessment, with what was said first', async () => {
  const amira = await addActor(deps(), 'amira')
  const first = await start(deps(), amira, sample, facts)
  expect(await start(deps(), amira)).toBe(first)
  expect(await listOwnAssessments(deps(), amira)).toHaveLength(1)
  expect(await latestRoleFacts(deps(), amira)).toEqual(facts)
})

test('a form posted several times at once makes one assessment', async () => {
  const amira = await addActor(deps(), 'amira')
  const ids = await Promise.all([1, 2, 3, 4].map(() => start(deps(), amira)))
  expect(new Set(ids).size).toBe(1)
  expect(await listOwnAssessments(deps(), amira)).toHaveLength(1)
})

test('two people have an assessment each', async () => {
  const [amira, gareth] = [await addActor(deps(), 'amira'), await addActor(deps(), 'gareth')]
  expect(await start(deps(), amira)).not.toBe(await start(deps(), gareth))
})

test('after a submission a new one starts, without its answers', async () => {
  const amira = await addActor(deps(), 'amira')
  const first = await complete(deps(), amira)
  const second = await start(deps(), amira)
  expect(second).not.toBe(first)
  expect(await openAssessment(deps(), amira, second)).toMatchObject({ answers: {}, importance: {} })
})

test('a new version is started beside one in progress of the old', async () => {
  const second = { ...sample, version: 2 }
  const both = { ...deps(), library: makeLibrary([sample, second, sampleCompanion]) }
  const amira = await addActor(deps(), 'amira')
  const old = await start(both, amira, sample)
  expect(await start(both, amira, second)).not.toBe(old)
  expect(await findInProgress(both, amira, sample)).toMatchObject({ id: old, questionnaire: { version: 1 } })
})

test('one in progress is found until it is submitted, and by its own person only', async () => {
  const [amira, gareth] = [await addActor(deps(), 'amira'), await addActor(deps(), 'gareth')]
  const id = await start(deps(), amira)
  expect(await findInProgress(deps(), amira, sample)).toMatchObject({ id })
  expect(await findInProgress(deps(), gareth, sample)).toBeUndefined()
  expect(await findInProgress(deps(), amira, sampleCompanion)).toBeUndefined()
  await submitAssessment(deps(), amira, { assessmentId: id, gapsConfirmed: true })
  expect(await findInProgress(deps(), amira, sample)).toBeUndefined()
})

test('a new one is offered the role facts of the latest', async () => {
  const [amira, gareth] = [await addActor(deps(), 'amira'), await addActor(deps(), 'gareth')]
  expect(await latestRoleFacts(deps(), amira)).toBeUndefined()
  await start(deps(), amira, sampleCompanion, { ...facts, tier: 'project' })
  await start(deps(), amira, sample, facts)
  expect(await latestRoleFacts(deps(), amira)).toEqual(facts)
  expect(await latestRoleFacts(deps(), gareth)).toBeUndefined()
})

test('[C1] nobody starts nothing', async () => {
  const nobody = { kind: 'nobody' } as const
  expect(await startAssessment(deps(), nobody, { questionnaire: sample, facts, agrees: true })).toEqual({
    ok: false,
    reason: 'forbidden',
  })
  expect(await latestRoleFacts(deps(), nobody)).toBeUndefined()
  expect(await findInProgress(deps(), nobody, sample)).toBeUndefined()
  expect(await deps().db.selectFrom('assessment').selectAll().execute()).toEqual([])
})
