import { expect, test } from 'vitest'
import {
  deleteExpiredSessions,
  deleteSession,
  findPersonOfSession,
  insertSession,
} from '../../../db/queries/sessions.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, ELEVEN, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira', 'gareth')
    await insertSession(db, { tokenHash: 'of-amira', personId: 'amira', createdAt: NINE, expiresAt: TEN })
    await insertSession(db, {
      tokenHash: 'of-gareth',
      personId: 'gareth',
      createdAt: NINE,
      expiresAt: ELEVEN,
    })
    return db
  }

  test('findPersonOfSession: whose session it is, until the moment it expires', async () => {
    const db = await begin()
    expect(await findPersonOfSession(db, 'of-amira', NINE)).toMatchObject({ id: 'amira', created_at: NINE })
    expect(await findPersonOfSession(db, 'of-amira', '2026-11-22T09:59:59.999Z')).toMatchObject({
      id: 'amira',
    })
    expect(await findPersonOfSession(db, 'of-amira', TEN)).toBeUndefined()
    expect(await findPersonOfSession(db, 'made-up', NINE)).toBeUndefined()
  })

  test('insertSession: a session of nobody is refused', async () => {
    const db = await begin()
    const session = { tokenHash: 'hash', personId: 'nobody', createdAt: NINE, expiresAt: TEN }
    await expect(insertSession(db, session)).rejects.toThrow()
  })

  test('deleteSession: ends that one and no other; ending it twice is no fault', async () => {
    const db = await begin()
    await deleteSession(db, 'of-amira')
    await deleteSession(db, 'of-amira')
    expect(await findPersonOfSession(db, 'of-amira', NINE)).toBeUndefined()
    expect(await findPersonOfSession(db, 'of-gareth', NINE)).toMatchObject({ id: 'gareth' })
  })

  test('deleteExpiredSessions: removes those that have expired and keeps the rest', async () => {
    const db = await begin()
    await deleteExpiredSessions(db, TEN)
    expect(await db.selectFrom('session').select('token_hash').execute()).toEqual([
      { token_hash: 'of-gareth' },
    ])
  })
})
