import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../app/domain/access/can'
import { noRoleFacts } from '../../app/domain/answers/role-facts'
import { changeRoleFacts } from '../../app/use-cases/change-role-facts'
import { deleteOwnAssessment } from '../../app/use-cases/delete-own-assessment'
import { exportOwnAssessment } from '../../app/use-cases/export-own-assessment'
import { listOwnAssessments } from '../../app/use-cases/list-own-assessments'
import { openAssessment } from '../../app/use-cases/open-assessment'
import { readOwnProfile } from '../../app/use-cases/read-own-profile'
import { saveOwnAnswers } from '../../app/use-cases/save-own-answers'
import { submitAssessment } from '../../app/use-cases/submit-assessment'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'
import { complete, sampleCompanion, sampleLibrary, start } from './sample-assessment'

const deps = withTestDeps(sampleLibrary)
const notFound = { ok: false, reason: 'not-found' }
let amira: SignedIn
let submitted: string
let inProgress: string

beforeEach(async () => {
  amira = await addActor(deps(), 'amira')
  submitted = await complete(deps(), amira)
  inProgress = await start(deps(), amira, sampleCompanion)
})

async function everything() {
  const read = (table: 'assessment' | 'answer' | 'scale_importance' | 'assessment_use') =>
    deps().db.selectFrom(table).selectAll().execute()
  return [
    await read('assessment'),
    await read('answer'),
    await read('scale_importance'),
    await read('assessment_use'),
  ]
}

async function findNothing(actor: Actor, ids: readonly string[]) {
  const before = await everything()
  const changes = { answers: { 'time-1': '2' }, importance: {} }
  for (const assessmentId of ids) {
    expect(await openAssessment(deps(), actor, assessmentId)).toBeUndefined()
    expect(await exportOwnAssessment(deps(), actor, assessmentId)).toBeUndefined()
    expect(await readOwnProfile(deps(), actor, assessmentId)).toEqual(notFound)
    expect(await saveOwnAnswers(deps(), actor, { assessmentId, changes })).toEqual(notFound)
    expect(await submitAssessment(deps(), actor, { assessmentId, gapsConfirmed: true })).toEqual(notFound)
    expect(await changeRoleFacts(deps(), actor, { assessmentId, facts: noRoleFacts })).toBe('not-found')
    expect(await deleteOwnAssessment(deps(), actor, assessmentId)).toBe(false)
  }
  expect(await listOwnAssessments(deps(), actor)).toEqual([])
  expect(await everything()).toEqual(before)
}

describe('[C3] [C4] to somebody else an assessment is as if it did not exist, and nothing of it changes', () => {
  test('another person', async () => {
    await findNothing(await addActor(deps(), 'gareth'), [submitted, inProgress])
  })

  test('somebody who is not signed in', async () => {
    await findNothing({ kind: 'nobody' }, [submitted, inProgress])
  })

  test('one that does not exist is answered in the same way', async () => {
    await findNothing(await addActor(deps(), 'gareth'), [
      '01900000-0000-7000-8000-999999999999',
      '',
      'a'.repeat(500),
    ])
  })
})

test('the person themselves finds both', async () => {
  expect(await openAssessment(deps(), amira, submitted)).toBeDefined()
  expect(await listOwnAssessments(deps(), amira)).toHaveLength(2)
})
