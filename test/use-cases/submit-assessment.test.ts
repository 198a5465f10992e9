import { expect, test } from 'vitest'
import { changeRoleFacts } from '../../app/use-cases/change-role-facts'
import { openAssessment } from '../../app/use-cases/open-assessment'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { addActor, withTestDeps } from '../factories/with-test-deps'
import { sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const mainItems = ['first-1', 'first-2', 'first-3', 'second-1', 'second-2', 'second-3']

async function begin(items: readonly string[]) {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await start(deps(), amira)
  const answers = Object.fromEntries(items.map((id) => [id, '3']))
  await saveOwnAnswers(deps(), amira, { assessmentId, changes: { answers, importance: {} } })
  deps().setNow('2026-11-22T09:30:00.000Z')
  const submittedAt = async () => (await openAssessment(deps(), amira, assessmentId))!.assessment.submittedAt
  return { amira, assessmentId, submittedAt }
}

test('with all its own items answered it is submitted; companion and importance may be skipped', async () => {
  const { amira, assessmentId, submittedAt } = await begin(mainItems)
  expect(await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: false })).toEqual({ ok: true })
  expect(await submittedAt()).toBe('2026-11-22T09:30:00.000Z')
})

test('with gaps it says in which sections and is not submitted', async () => {
  const { amira, assessmentId, submittedAt } = await begin(mainItems.slice(0, 4))
  expect(await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: false })).toMatchObject({
    ok: false,
    reason: 'gaps',
    sections: [{ id: 'second', position: 2, of: 2 }],
  })
  expect(await submittedAt()).toBeNull()
})

test('with nothing answered every section of its own has gaps', async () => {
  const { amira, assessmentId } = await begin([])
  expect(await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: false })).toMatchObject({
    sections: [{ id: 'first' }, { id: 'second' }],
  })
})

test('with gaps that were confirmed it is submitted', async () => {
  const { amira, assessmentId, submittedAt } = await begin(['first-1'])
  expect(await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: true })).toEqual({ ok: true })
  expect(await submittedAt()).toBe('2026-11-22T09:30:00.000Z')
})

test('submitting twice is submitting once: the first time stands', async () => {
  const { amira, assessmentId, submittedAt } = await begin(mainItems)
  await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: false })
  deps().setNow('2026-11-23T09:00:00.000Z')
  expect(await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: false })).toEqual({ ok: true })
  expect(await submittedAt()).toBe('2026-11-22T09:30:00.000Z')
})

test('role facts can be changed until it is submitted', async () => {
  const { amira, assessmentId } = await begin(mainItems)
  const facts = { tier: 'project', stage: null, function: 'clinical', sector: 'icb', icsId: 'devon' }
  expect(await changeRoleFacts(deps(), amira, { assessmentId, facts })).toBe('changed')
  await submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: false })
  const later = { ...facts, tier: 'executive' }
  expect(await changeRoleFacts(deps(), amira, { assessmentId, facts: later })).toBe('submitted')
  expect(await openAssessment(deps(), amira, assessmentId)).toMatchObject({ assessment: { facts } })
})

test('a save and a submission at once: what is stored afterwards is what was acknowledged', async () => {
  const amira = await addActor(deps(), 'amira')
  const assessmentId = await start(deps(), amira)
  const save = (id: string) =>
    saveOwnAnswers(deps(), amira, { assessmentId, changes: { answers: { [id]: '4' }, importance: {} } })
  const [before, , ...after] = await Promise.all([
    save('first-1'),
    submitAssessment(deps(), amira, { assessmentId, gapsConfirmed: true }),
    save('first-2'),
    save('first-3'),
  ])
  const acknowledged = ['first-1', 'first-2', 'first-3'].filter((_, index) => [before, ...after][index]!.ok)
  const open = await openAssessment(deps(), amira, assessmentId)
  expect(Object.keys(open!.answers).sort()).toEqual(acknowledged)
  expect(await save('second-1')).toEqual({ ok: false, reason: 'submitted' })
})
