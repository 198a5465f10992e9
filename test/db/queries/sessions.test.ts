import { expect, test } from 'vitest'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findPersonOfSession,
  insertSession,
  listSessions,
  setSessionBrowser,
  touchSession,
} from '../../../db/queries/sessions.server'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, ELEVEN, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await addPeople(db, 'amira', 'gareth')
    await insertSession(db, {
      id: 's-1',
      browser: 'Firefox on Windows',
      tokenHash: 'of-amira',
      personId: 'amira',
      createdAt: NINE,
      expiresAt: TEN,
    })
    await insertSession(db, {
      id: 's-2',
      browser: '',
      tokenHash: 'of-gareth',
      personId: 'gareth',
      createdAt: NINE,
      expiresAt: ELEVEN,
    })
    return db
  }

  const at = (now: string, idleSince = '2026-11-22T08:00:00.000Z') => ({ now, idleSince })

  test('findPersonOfSession: whose session it is, until the moment it expires', async () => {
    const db = await begin()
    expect(await findPersonOfSession(db, 'of-amira', at(NINE))).toMatchObject({
      id: 'amira',
      created_at: NINE,
      session_seen_at: NINE,
      session_expires_at: TEN,
    })
    expect(await findPersonOfSession(db, 'of-amira', at('2026-11-22T09:59:59.999Z'))).toMatchObject({
      id: 'amira',
    })
    expect(await findPersonOfSession(db, 'of-amira', at(TEN))).toBeUndefined()
    expect(await findPersonOfSession(db, 'made-up', at(NINE))).toBeUndefined()
  })

  test('findPersonOfSession: not when it was last used too long ago; using it is noted', async () => {
    const db = await begin()
    expect(await findPersonOfSession(db, 'of-gareth', at(TEN, NINE))).toBeUndefined()
    await touchSession(db, 'of-gareth', TEN)
    expect(await findPersonOfSession(db, 'of-gareth', at(TEN, NINE))).toMatchObject({ id: 'gareth' })
  })

  test('listSessions: one’s own that last, the latest used first; this one is marked', async () => {
    const db = await begin()
    const session = { personId: 'amira', createdAt: NINE, expiresAt: ELEVEN }
    await insertSession(db, { ...session, id: 's-4', browser: '', tokenHash: 'other' })
    await touchSession(db, 'other', '2026-11-22T09:30:00.000Z')
    await setSessionBrowser(db, 'other', 'Safari on iPhone')
    const list = await listSessions(db, 'amira', { ...at(NINE), tokenHash: 'of-amira' })
    expect(list.map(({ id, browser, isOwn }) => [id, browser, isOwn])).toEqual([
      ['s-4', 'Safari on iPhone', false],
      ['s-1', 'Firefox on Windows', true],
    ])
    expect(await listSessions(db, 'amira', { ...at(TEN), tokenHash: null })).toHaveLength(1)
  })

  test('deleteSessionsOf: one of a person’s own, or all of them, and never another’s', async () => {
    const db = await begin()
    expect(await deleteSessionsOf(db, 'amira', 's-2')).toBe(0)
    expect(await deleteSessionsOf(db, 'amira', 's-1')).toBe(1)
    expect(await deleteSessionsOf(db, 'gareth', null)).toBe(1)
  })

  test('insertSession: a session of nobody is refused', async () => {
    const db = await begin()
    const session = {
      id: 's-3',
      browser: '',
      tokenHash: 'hash',
      personId: 'nobody',
      createdAt: NINE,
      expiresAt: TEN,
    }
    await expect(insertSession(db, session)).rejects.toThrow()
  })

  test('deleteSession: ends that one and no other; ending it twice is no fault', async () => {
    const db = await begin()
    await deleteSession(db, 'of-amira')
    await deleteSession(db, 'of-amira')
    expect(await findPersonOfSession(db, 'of-amira', at(NINE))).toBeUndefined()
    expect(await findPersonOfSession(db, 'of-gareth', at(NINE))).toMatchObject({ id: 'gareth' })
  })

  test('deleteExpiredSessions: removes those that have expired and keeps the rest', async () => {
    const db = await begin()
    await deleteExpiredSessions(db, TEN)
    expect(await db.selectFrom('session').select('token_hash').execute()).toEqual([
      { token_hash: 'of-gareth' },
    ])
  })
})
