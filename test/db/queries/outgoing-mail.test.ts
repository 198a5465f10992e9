import { expect, test } from 'vitest'
import {
  claimMail,
  deleteExpiredMail,
  deleteMail,
  insertMail,
  postponeMail,
} from '../../../db/queries/outgoing-mail.server'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection } from '../open-second-connection'
import { ELEVEN, NINE, TEN } from '../rows'

const HALF_PAST = '2026-11-22T09:30:00.000Z'
const atNine = { now: NINE, claimedUntil: HALF_PAST }
const atHalfPast = { now: HALF_PAST, claimedUntil: TEN }

onBothDatabases((database) => {
  /** Mail that is due at nine and of use until eleven, in this order. */
  async function begin(...ids: readonly string[]) {
    const { db } = database()
    for (const id of ids) {
      await insertMail(db, { id, kind: 'sign-in', dueAt: NINE, expiresAt: ELEVEN })
    }
    return db
  }
  const listOutbox = () => database().db.selectFrom('outgoing_mail').selectAll().execute()

  test('claimMail: tells what it is about and until when it is of use, and gives it once', async () => {
    const db = await begin('r-1')
    expect(await claimMail(db, atNine)).toEqual({
      id: 'r-1',
      kind: 'sign-in',
      expiresAt: ELEVEN,
      attempt: 1,
    })
    expect(await claimMail(db, atNine)).toBeNull()
  })

  test('claimMail: the mail that has been due longest comes first, one that is not due yet does not come', async () => {
    const db = await begin('r-1', 'r-2', 'r-3')
    const dueAt = (id: string, at: string) => postponeMail(db, { id, attempt: 0 }, at)
    await dueAt('r-1', '2026-11-22T08:59:59.000Z')
    await dueAt('r-2', '2026-11-22T08:00:00.000Z')
    await dueAt('r-3', '2026-11-22T09:00:00.001Z')
    const claimed = [await claimMail(db, atNine), await claimMail(db, atNine), await claimMail(db, atNine)]
    expect(claimed.map((mail) => mail?.id)).toEqual(['r-2', 'r-1', undefined])
  })

  test('claimMail: of many at once, over two connections, each mail goes to one', async () => {
    const ids = Array.from({ length: 15 }, (_, index) => `r-${index}`)
    const db = await begin(...ids)
    const other = await openSecondConnection(database().location)
    const claimed = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 ? other.call('claimMail', atNine) : claimMail(db, atNine),
      ),
    )
    await other.close()
    const got = claimed.flatMap((mail) => (mail ? [(mail as { id: string }).id] : []))
    expect(got.sort()).toEqual([...ids].sort())
    expect((await listOutbox()).map(({ attempts }) => attempts)).toEqual(ids.map(() => 1))
  })

  test('claimMail: what was claimed and never heard of again is given again, as another attempt', async () => {
    const db = await begin('r-1')
    await claimMail(db, atNine)
    expect(await claimMail(db, { now: '2026-11-22T09:29:59.999Z', claimedUntil: TEN })).toBeNull()
    expect(await claimMail(db, atHalfPast)).toMatchObject({ id: 'r-1', attempt: 2 })
  })

  test('claimMail: not what is of no use any more', async () => {
    const db = await begin('r-1')
    expect(await claimMail(db, { now: ELEVEN, claimedUntil: ELEVEN })).toBeNull()
    expect(await claimMail(db, atNine)).toMatchObject({ id: 'r-1' })
  })

  test('postponeMail: due again then; whoever has lost their claim postpones nothing', async () => {
    const db = await begin('r-1')
    const first = (await claimMail(db, atNine))!
    const second = (await claimMail(db, atHalfPast))!
    await postponeMail(db, first, NINE)
    expect(await listOutbox()).toMatchObject([{ id: 'r-1', due_at: TEN, attempts: 2 }])
    await postponeMail(db, second, HALF_PAST)
    expect(await claimMail(db, atHalfPast)).toMatchObject({ attempt: 3 })
  })

  test('deleteMail: that one alone is gone', async () => {
    const db = await begin('r-1', 'r-2')
    await deleteMail(db, 'r-1')
    expect((await listOutbox()).map((mail) => mail.id)).toEqual(['r-2'])
  })

  test('deleteExpiredMail: what is of no use any more goes, the rest stays', async () => {
    const db = await begin('r-1')
    await insertMail(db, { id: 'r-2', kind: 'invitation', dueAt: NINE, expiresAt: TEN })
    expect(await deleteExpiredMail(db, TEN)).toBe(1)
    expect((await listOutbox()).map((mail) => mail.id)).toEqual(['r-1'])
  })
})
