import { expect, test } from 'vitest'
import { deleteOwnAccount } from '../../app/use-cases/delete-own-account'
import { endRole } from '../../app/use-cases/end-role'
import { insertRoleGrant } from '../../db/queries/role-grants.server'
import { newTestDeps } from '../factories/test-deps'
import { addActor } from '../factories/with-test-deps'
import { onBothDatabases } from './on-both-databases'

const administrator = { role: 'administrator', placeId: null } as const

onBothDatabases((database) => {
  async function addTwo() {
    const deps = newTestDeps(database().db)
    const people = await Promise.all(['ann', 'bea'].map((name) => addActor(deps, name, administrator)))
    for (const { personId } of people) {
      const days = { starts_on: '2022-01-01', ends_on: null, created_at: '2022-01-01T09:00:00.000Z' }
      const grant = { person_id: personId, id: `of-${personId}`, role: 'administrator', place_id: null }
      await insertRoleGrant(deps.db, { ...grant, ...days })
    }
    return { deps, ann: people[0]!, bea: people[1]! }
  }
  const administrators = (db: ReturnType<typeof database>['db']) =>
    db.selectFrom('role_grant').select('id').where('role', '=', 'administrator').execute()

  test('[C5] of two administrators who end each other’s role at once one stays', async () => {
    await Promise.all(
      Array.from({ length: 4 }, () => database().db.selectFrom('person').select('id').execute()),
    )
    const { deps, ann, bea } = await addTwo()
    const end = (by: typeof ann, whose: typeof ann) =>
      endRole(deps, by, { ...administrator, personId: whose.personId, grantId: `of-${whose.personId}` })
    const results = await Promise.all([end(ann, bea), end(bea, ann)])
    expect([...results].sort()).toEqual(['ended', 'last-administrator'])
    expect(await administrators(deps.db)).toHaveLength(1)
  })

  test('[C5] of two administrators who delete their accounts at once one stays', async () => {
    const { deps, ann, bea } = await addTwo()
    const results = await Promise.all([deleteOwnAccount(deps, ann), deleteOwnAccount(deps, bea)])
    expect([...results].sort()).toEqual(['deleted', 'last-administrator'])
    expect(await administrators(deps.db)).toHaveLength(1)
  })
})
