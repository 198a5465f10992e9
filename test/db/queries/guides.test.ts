import { expect, test } from 'vitest'
import type { GuideRow } from '../../../db/guide-tables'
import {
  findCopyOfGuide,
  findGuide,
  insertGuide,
  listGuidesOf,
  updateGuide,
} from '../../../db/queries/guides.server'
import { onBothDatabases } from '../on-both-databases'
import { NINE, TEN } from '../rows'

const row: GuideRow = {
  ...{ owner_id: 'south', id: 'g-1', owner_kind: 'academy', kind: 'guidance', title: 'B', text: 'Ask.' },
  ...{ state: 'draft', version: 1, created_at: NINE, changed_at: NINE },
  ...{ from_id: null, from_academy_id: null, from_title: null },
}
const copy: GuideRow = {
  ...{ ...row, owner_id: 'devon', id: 'g-2', owner_kind: 'ics' },
  ...{ from_id: 'g-1', from_academy_id: 'south', from_title: 'B' },
}

onBothDatabases((database) => {
  test('[Y1] an academy’s guides are listed by title, and changed as they were read', async () => {
    const { db } = database()
    for (const guide of [row, { ...row, id: 'g-3', title: 'A' }])
      expect(await insertGuide(db, guide)).toBe(true)
    expect((await listGuidesOf(db, ['south'])).map(({ title }) => title)).toEqual(['A', 'B'])
    expect(await listGuidesOf(db, [])).toEqual([])
    expect(await updateGuide(db, row, { state: 'offered', changed_at: TEN })).toBe(true)
    expect(await updateGuide(db, row, { title: 'C', changed_at: TEN })).toBe(false)
    expect(await findGuide(db, 'g-1')).toEqual({ ...row, state: 'offered', version: 2, changed_at: TEN })
  })

  test('[Y2] an ICS has one copy of each, and another ICS its own', async () => {
    const { db } = database()
    await insertGuide(db, row)
    expect(await insertGuide(db, copy)).toBe(true)
    expect(await insertGuide(db, { ...copy, id: 'g-4' })).toBe(false)
    expect(await insertGuide(db, { ...copy, id: 'g-5', owner_id: 'dorset' })).toBe(true)
    expect(await findCopyOfGuide(db, { icsId: 'devon', guideId: 'g-1' })).toEqual(copy)
    expect(await findCopyOfGuide(db, { icsId: 'cornwall', guideId: 'g-1' })).toBeUndefined()
  })
})
