import { expect, test } from 'vitest'
import { listLinksDue, saveLinkCheck } from '../../../db/queries/link-checks.server'
import { insertMail } from '../../../db/queries/outgoing-mail.server'
import {
  countReviewsDue,
  deleteSentReviewNotices,
  findReviewNotice,
  insertReviewNotice,
  listReviewsDue,
  noteReviewsReminded,
} from '../../../db/queries/reviews.server'
import { loadField } from '../../../db/seed/load-field.server'
import { addActivity } from '../catalogue-rows'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE, TEN } from '../rows'

const DEVON = { kind: 'ics', id: 'devon' } as const

onBothDatabases((database) => {
  test('[K26] what is due is listed until its keepers were reminded for that day, and counted until it is reviewed', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogueId = await addActivity(db, DEVON, 'due', { reviewOn: '2026-11-22' })
    await addActivity(db, DEVON, 'later', { reviewOn: '2026-11-23' })
    await addActivity(db, DEVON, 'never')
    await addActivity(db, DEVON, 'retired', { reviewOn: '2026-11-22', state: 'retired' })
    const due = { catalogue_id: catalogueId, id: 'due', review_on: '2026-11-22' }
    const list = async (day: string) => (await listReviewsDue(db, day)).map(({ id }) => id)
    expect(await listReviewsDue(db, '2026-11-22')).toEqual([due])
    await noteReviewsReminded(db, due)
    expect([await list('2026-11-22'), await list('2026-11-23')]).toEqual([[], ['later']])
    expect(await countReviewsDue(db, catalogueId, '2026-11-22')).toBe(1)
    await db.updateTable('activity').set({ review_on: '2026-11-21' }).where('id', '=', 'due').execute()
    expect(await list('2026-11-22')).toEqual(['due'])
  })

  test('[K26] a notice is found with its address, and forgotten when its mail has gone', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogue_id = await addActivity(db, DEVON, 'due')
    await addPeople(db, 'lea')
    const of = { person_id: 'lea', catalogue_id }
    await insertReviewNotice(db, { ...of, id: 'waiting' })
    await insertReviewNotice(db, { ...of, id: 'sent' })
    await insertMail(db, { id: 'waiting', kind: 'review', dueAt: NINE, expiresAt: TEN })
    await deleteSentReviewNotices(db)
    expect(await findReviewNotice(db, 'waiting')).toEqual({
      ...{ ...of, id: 'waiting', email: 'lea@council.example' },
    })
    expect(await findReviewNotice(db, 'sent')).toBeUndefined()
  })

  test('[K27] links that weren’t tried since a time are due, as they are now; those never tried first', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const link = 'https://a.example'
    const catalogue_id = await addActivity(db, DEVON, 'a', { link })
    await addActivity(db, DEVON, 'b', { link })
    await addActivity(db, DEVON, 'none')
    await addActivity(db, DEVON, 'retired', { link, state: 'retired' })
    const list = async (before: string, limit = 9) =>
      (await listLinksDue(db, { before, limit })).map((row) => row.activity_id)
    const check = { catalogue_id, activity_id: 'a', link, checked_at: NINE }
    await saveLinkCheck(db, { ...check, outcome: 'timeout' })
    expect([await list(NINE), await list(TEN), await list(TEN, 1)]).toEqual([['b'], ['b', 'a'], ['b']])
    await saveLinkCheck(db, { ...check, outcome: 'works', checked_at: TEN })
    expect(await db.selectFrom('link_check').select(['outcome', 'checked_at']).execute()).toEqual([
      { outcome: 'works', checked_at: TEN },
    ])
    await db.updateTable('activity').set({ link: 'https://b.example' }).where('id', '=', 'a').execute()
    expect(await list(NINE)).toEqual(['a', 'b'])
  })
})
