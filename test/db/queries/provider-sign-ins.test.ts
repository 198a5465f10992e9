import { expect, test } from 'vitest'
import {
  claimProviderReturn,
  claimProviderSignIn,
  deleteExpiredProviderSignIns,
  findProviderSignIn,
  insertProviderSignIn,
  setProvidedIdentity,
} from '../../../db/queries/provider-sign-ins.server'
import { onBothDatabases } from '../on-both-databases'
import { ELEVEN, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await insertProviderSignIn(db, {
      id: 'p-1',
      provider: 'nhsmail',
      stateHash: 'hash-1',
      returnTo: '/glossary',
      createdAt: NINE,
      expiresAt: TEN,
    })
    await insertProviderSignIn(db, {
      id: 'p-2',
      provider: 'cis2',
      stateHash: 'hash-2',
      returnTo: '/',
      createdAt: NINE,
      expiresAt: ELEVEN,
    })
    return db
  }
  const before = '2026-11-22T09:59:59.999Z'

  test('findProviderSignIn: by its id or by the hash of its state; nobody has come back yet', async () => {
    const db = await begin()
    const expected = {
      id: 'p-1',
      provider: 'nhsmail',
      state_hash: 'hash-1',
      return_to: '/glossary',
      issuer: null,
      subject: null,
      email: null,
      created_at: NINE,
      expires_at: TEN,
      returned_at: null,
      used_at: null,
    }
    expect(await findProviderSignIn(db, { id: 'p-1' })).toEqual(expected)
    expect(await findProviderSignIn(db, { stateHash: 'hash-1' })).toEqual(expected)
    expect(await findProviderSignIn(db, { stateHash: 'p-1' })).toBeUndefined()
  })

  test('claimProviderReturn: once, for one of many at once, and only in time', async () => {
    const db = await begin()
    expect(await claimProviderReturn(db, 'p-1', TEN)).toBe(false)
    const all = await Promise.all([1, 2, 3, 4].map(() => claimProviderReturn(db, 'p-1', before)))
    expect(all.filter(Boolean)).toHaveLength(1)
    expect(await findProviderSignIn(db, { id: 'p-2' })).toMatchObject({ returned_at: null })
  })

  test('claimProviderSignIn: only after somebody came back, once, and only in time', async () => {
    const db = await begin()
    expect(await claimProviderSignIn(db, 'p-1', NINE)).toBe(false)
    await claimProviderReturn(db, 'p-1', NINE)
    expect(await claimProviderSignIn(db, 'p-1', TEN)).toBe(false)
    const all = await Promise.all([1, 2, 3, 4].map(() => claimProviderSignIn(db, 'p-1', before)))
    expect(all.filter(Boolean)).toHaveLength(1)
  })

  test('setProvidedIdentity: keeps who came back, with or without an address', async () => {
    const db = await begin()
    const identity = { issuer: 'https://nhsmail.example', subject: 's' }
    await setProvidedIdentity(db, 'p-1', { ...identity, verifiedEmail: 'ann@council.example' })
    await setProvidedIdentity(db, 'p-2', { ...identity, verifiedEmail: null })
    expect(await findProviderSignIn(db, { id: 'p-1' })).toMatchObject({
      ...identity,
      email: 'ann@council.example',
    })
    expect(await findProviderSignIn(db, { id: 'p-2' })).toMatchObject({ ...identity, email: null })
  })

  test('deleteExpiredProviderSignIns: removes those and keeps the rest', async () => {
    const db = await begin()
    await deleteExpiredProviderSignIns(db, '2026-11-22T10:00:00.001Z')
    expect(await db.selectFrom('provider_sign_in').select('id').execute()).toEqual([{ id: 'p-2' }])
  })
})
