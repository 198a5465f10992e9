import { expect, test } from 'vitest'
import { findKeptActivity, listActivities } from '../../../db/queries/activities.server'
import {
  deleteActivityMark,
  listActivityMarks,
  setActivityMark,
} from '../../../db/queries/activity-marks.server'
import { listOwnerNames } from '../../../db/queries/catalogue-owners.server'
import { insertAcademy } from '../../../db/queries/places.server'
import { loadField } from '../../../db/seed/load-field.server'
import { addActivity, addSession } from '../catalogue-rows'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE, TEN } from '../rows'

const DEVON = { kind: 'ics', id: 'devon' } as const

onBothDatabases((database) => {
  test('[G18] a mark is one person’s, replaced by the next and taken back', async () => {
    const { db } = database()
    await addPeople(db, 'amira', 'ben')
    const mark = {
      person_id: 'amira',
      activity_id: 'walk',
      kind: 'done',
      reason: '',
      marked_at: NINE,
    } as const
    await setActivityMark(db, mark)
    await setActivityMark(db, { ...mark, person_id: 'ben' })
    const later = { ...mark, kind: 'dismissed', reason: 'Too far', marked_at: TEN } as const
    await setActivityMark(db, later)
    await setActivityMark(db, { ...mark, activity_id: 'ask' })
    expect(await listActivityMarks(db, 'amira')).toEqual([{ ...mark, activity_id: 'ask' }, later])
    await deleteActivityMark(db, 'amira', 'walk')
    await deleteActivityMark(db, 'amira', 'unknown')
    expect(await listActivityMarks(db, 'amira')).toEqual([{ ...mark, activity_id: 'ask' }])
    expect(await listActivityMarks(db, 'ben')).toHaveLength(1)
  })

  test('[K2] one activity is found as it stands among all of its catalogue', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogueId = await addActivity(db, DEVON, 'walk', { owner: DEVON })
    await addActivity(db, DEVON, 'other')
    await addSession(db, { catalogueId, activityId: 'walk' }, 'later', { day: '2027-02-01' })
    await addSession(db, { catalogueId, activityId: 'walk' }, 'sooner')
    const place = { catalogueId, owner: DEVON }
    const kept = await findKeptActivity(db, place, 'walk')
    expect(kept?.activity.sessions.map(({ id }) => id)).toEqual(['sooner', 'later'])
    expect(await listActivities(db, [place])).toContainEqual(kept)
    expect(await findKeptActivity(db, { ...place, catalogueId: 'other' }, 'walk')).toBeUndefined()
  })

  test('ICSs, regions and academies are told by name', async () => {
    const { db } = database()
    await loadField(db, NINE)
    await insertAcademy(db, { id: 'south', name: 'South', created_at: NINE, ended_on: null }, [])
    const names = await listOwnerNames(db)
    expect(names).toContainEqual({ kind: 'ics', id: 'devon', name: 'Devon' })
    expect(names).toContainEqual({ kind: 'region', id: 'south-west', name: 'South West' })
    expect(names).toContainEqual({ kind: 'academy', id: 'south', name: 'South' })
  })
})
