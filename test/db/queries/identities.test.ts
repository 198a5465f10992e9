import { expect, test } from 'vitest'
import {
  deleteIdentityOf,
  findOwnerOfIdentity,
  insertIdentity,
  listIdentitiesOf,
} from '../../../db/queries/identities.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE, TEN } from '../rows'

const NHSMAIL = 'https://login.nhsmail.example'
const CIS2 = 'https://cis2.example/oauth2'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira', 'gareth')
    const add = (issuer: string, subject: string, personId: string, createdAt: string) =>
      insertIdentity(db, { issuer, subject, personId, createdAt })
    await add(CIS2, 'sub-1', 'amira', TEN)
    await add(NHSMAIL, 'sub-1', 'amira', NINE)
    await add(NHSMAIL, 'sub-2', 'gareth', NINE)
    return db
  }

  test('findOwnerOfIdentity: issuer and subject together, to the letter', async () => {
    const db = await begin()
    const owner = (issuer: string, subject: string) => findOwnerOfIdentity(db, { issuer, subject })
    expect(await owner(NHSMAIL, 'sub-2')).toBe('gareth')
    expect(await owner(NHSMAIL, 'sub-1')).toBe('amira')
    for (const [issuer, subject] of [
      [CIS2, 'sub-2'],
      [NHSMAIL, 'SUB-2'],
      [`${NHSMAIL}/`, 'sub-2'],
      [NHSMAIL, ''],
    ] as const) {
      expect(await owner(issuer, subject)).toBeUndefined()
    }
  })

  test('insertIdentity: one is somebody’s once, whoever asks next or at once', async () => {
    const db = await begin()
    const identity = { issuer: NHSMAIL, subject: 'sub-1', createdAt: TEN }
    expect(await insertIdentity(db, { ...identity, personId: 'gareth' })).toBe(false)
    expect(await findOwnerOfIdentity(db, identity)).toBe('amira')
    const fresh = { ...identity, subject: 'sub-9' }
    const both = ['amira', 'gareth'].map((personId) => insertIdentity(db, { ...fresh, personId }))
    expect((await Promise.all(both)).sort()).toEqual([false, true])
    await expect(insertIdentity(db, { ...identity, subject: 'x', personId: 'nobody' })).rejects.toThrow()
  })

  test('listIdentitiesOf: one’s own, the first linked first', async () => {
    const db = await begin()
    expect(await listIdentitiesOf(db, 'amira')).toEqual([
      { issuer: NHSMAIL, subject: 'sub-1', person_id: 'amira', created_at: NINE },
      { issuer: CIS2, subject: 'sub-1', person_id: 'amira', created_at: TEN },
    ])
    expect(await listIdentitiesOf(db, 'nobody')).toEqual([])
  })

  test('deleteIdentityOf: one’s own and no other’s; gone with its person', async () => {
    const db = await begin()
    const gareths = { issuer: NHSMAIL, subject: 'sub-2' }
    expect(await deleteIdentityOf(db, 'amira', gareths)).toBe(false)
    expect(await deleteIdentityOf(db, 'gareth', gareths)).toBe(true)
    expect(await deleteIdentityOf(db, 'gareth', gareths)).toBe(false)
    await db.deleteFrom('person').where('id', '=', 'amira').execute()
    expect(await db.selectFrom('identity').selectAll().execute()).toEqual([])
  })
})
