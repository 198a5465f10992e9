import { expect, test } from 'vitest'
import {
  countCodeAttempt,
  deleteExpiredSignInRequests,
  findSignInRequest,
  insertMailedSignInRequest,
  insertSignInRequest,
  claimSignInRequest,
  setSignInHashes,
} from '../../../db/queries/sign-in.server'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'
import { ELEVEN, NINE, TEN } from '../rows'

function makeRequest(id: string, expiresAt = TEN) {
  return {
    id,
    email: 'amira@council.example',
    tokenHash: `token of ${id}`,
    codeHash: `code of ${id}`,
    returnTo: '/assessments',
    createdAt: NINE,
    expiresAt,
  }
}

onBothDatabases((database) => {
  async function begin() {
    const { db } = database()
    await insertSignInRequest(db, makeRequest('r-1'))
    await insertSignInRequest(db, makeRequest('r-2', ELEVEN))
    return db
  }

  test('findSignInRequest: by its id or by its token’s hash, and not by anything else', async () => {
    const db = await begin()
    const row = {
      id: 'r-1',
      email: 'amira@council.example',
      token_hash: 'token of r-1',
      code_hash: 'code of r-1',
      return_to: '/assessments',
      wrong_codes: 0,
      created_at: NINE,
      expires_at: TEN,
      used_at: null,
    }
    expect(await findSignInRequest(db, { id: 'r-1' })).toEqual(row)
    expect(await findSignInRequest(db, { tokenHash: 'token of r-1' })).toEqual(row)
    expect(await findSignInRequest(db, { id: 'token of r-1' })).toBeUndefined()
    expect(await findSignInRequest(db, { tokenHash: 'r-1' })).toBeUndefined()
  })

  test('insertSignInRequest: a token is never used for two requests', async () => {
    const db = await begin()
    await expect(
      insertSignInRequest(db, { ...makeRequest('r-3'), tokenHash: 'token of r-1' }),
    ).rejects.toThrow()
  })

  test('insertMailedSignInRequest: the request and its mail, or neither; no link and no code yet', async () => {
    const db = await begin()
    const request = {
      id: 'r-3',
      email: 'amira@council.example',
      returnTo: '/',
      createdAt: NINE,
      expiresAt: TEN,
    }
    await insertMailedSignInRequest(db, request)
    expect(await findSignInRequest(db, { id: 'r-3' })).toMatchObject({
      token_hash: 'not sent: r-3',
      code_hash: 'not sent: r-3',
    })
    const mail = { id: 'r-3', kind: 'sign-in', due_at: NINE, expires_at: TEN, attempts: 0 }
    expect(await db.selectFrom('outgoing_mail').selectAll().execute()).toEqual([mail])
    // Fails at its second row: then the first is not there either.
    await db.schema.alterTable('outgoing_mail').renameTo('gone_mail').execute()
    await expect(insertMailedSignInRequest(db, { ...request, id: 'r-4' })).rejects.toThrow()
    await db.schema.alterTable('gone_mail').renameTo('outgoing_mail').execute()
    expect(await findSignInRequest(db, { id: 'r-4' })).toBeUndefined()
  })

  test('setSignInHashes: from then on that link is found, and only for that request', async () => {
    const db = await begin()
    await setSignInHashes(db, { id: 'r-1', tokenHash: 'another', codeHash: 'another code' })
    expect(await findSignInRequest(db, { tokenHash: 'token of r-1' })).toBeUndefined()
    expect(await findSignInRequest(db, { tokenHash: 'another' })).toMatchObject({
      id: 'r-1',
      code_hash: 'another code',
    })
    expect(await findSignInRequest(db, { id: 'r-2' })).toMatchObject({ token_hash: 'token of r-2' })
  })

  test('claimSignInRequest: works once', async () => {
    const db = await begin()
    expect(await claimSignInRequest(db, 'r-1', NINE)).toBe(true)
    expect(await claimSignInRequest(db, 'r-1', NINE)).toBe(false)
    expect(await findSignInRequest(db, { id: 'r-1' })).toMatchObject({ used_at: NINE })
    expect(await findSignInRequest(db, { id: 'r-2' })).toMatchObject({ used_at: null })
  })

  test('claimSignInRequest: of many at once, over two connections, it works for one', async () => {
    const db = await begin()
    const other = await openSecondConnection(database().location)
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        index % 2 ? other.call('claimSignInRequest', 'r-1', NINE) : claimSignInRequest(db, 'r-1', NINE),
      ),
    )
    await other.close()
    expect(results.filter((result) => result === true)).toHaveLength(1)
  })

  test('claimSignInRequest: never from the moment it expires', async () => {
    const db = await begin()
    expect(await claimSignInRequest(db, 'r-1', TEN)).toBe(false)
    expect(await claimSignInRequest(db, 'r-1', '2026-11-22T09:59:59.999Z')).toBe(true)
  })

  test('countCodeAttempt: five are let pass, one after another or all at once', async () => {
    const db = await begin()
    const oneByOne: boolean[] = []
    for (let attempt = 1; attempt <= 7; attempt += 1) oneByOne.push(await countCodeAttempt(db, 'r-1', 5))
    expect(oneByOne).toEqual([true, true, true, true, true, false, false])
    const atOnce = await Promise.all(Array.from({ length: 9 }, () => countCodeAttempt(db, 'r-2', 5)))
    expect(atOnce.filter(Boolean)).toHaveLength(5)
    expect(await findSignInRequest(db, { id: 'r-2' })).toMatchObject({ wrong_codes: 5 })
    expect(await countCodeAttempt(db, 'r-3', 5)).toBe(false)
  })

  test('deleteExpiredSignInRequests: removes those that expired before then and keeps the rest', async () => {
    const db = await begin()
    await deleteExpiredSignInRequests(db, '2026-11-22T10:00:00.001Z')
    expect(await db.selectFrom('sign_in_request').select('id').execute()).toEqual([{ id: 'r-2' }])
  })
})
