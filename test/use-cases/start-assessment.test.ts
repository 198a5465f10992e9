import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAssessment } from '../../app/use-cases/start-assessment'
import { openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { newTestDeps } from '../factories/test-deps'
import { noRoleFacts } from '../../app/domain/answers/role-facts'
import { findOrCreatePerson } from '../../db/queries/people.server'
let o: TestDatabase
beforeAll(async () => { o = await openSqliteDatabase() })
afterAll(() => o.close())
test('twice at once', async () => {
  const deps = newTestDeps(o.db)
  await findOrCreatePerson(o.db, { id: 'p', email: 'a@x.example', createdAt: 'x' })
  const q = deps.library.latest('social-skill')!
  const r = await Promise.all([1,2].map(() => startAssessment(deps, { kind: 'person', personId: 'p' }, { questionnaire: q, facts: noRoleFacts })))
  expect(r[0]).toEqual(r[1])
})
