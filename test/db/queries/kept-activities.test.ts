import { expect, test } from 'vitest'
import { deleteActivity, findKeptActivity, listActivities } from '../../../db/queries/activities.server'
import {
  hasChangedState,
  insertActivityChange,
  listActivityChangesOf,
} from '../../../db/queries/activity-changes.server'
import { findCatalogue } from '../../../db/queries/catalogues.server'
import { listFailedLinks } from '../../../db/queries/link-checks.server'
import { loadField } from '../../../db/seed/load-field.server'
import { addActivity, addSession } from '../catalogue-rows'
import { onBothDatabases } from '../on-both-databases'
import { NINE, TEN } from '../rows'

const DEVON = { kind: 'ics', id: 'devon' } as const

onBothDatabases((database) => {
  test('[K16] changes of an activity come back, the latest first', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const key = { catalogueId: await addActivity(db, DEVON, 'forum'), id: 'forum' }
    await addActivity(db, DEVON, 'other')
    const title = [{ field: 'title', from: 'A', to: 'B' }] as const
    const state = [{ field: 'state', from: 'draft', to: 'offered' }] as const
    await insertActivityChange(db, { ...key, changeId: '1', at: NINE }, title)
    expect(await hasChangedState(db, key)).toBe(false)
    await insertActivityChange(db, { ...key, changeId: '2', at: TEN }, state)
    await insertActivityChange(db, { ...key, id: 'other', changeId: '3', at: TEN }, title)
    expect(await listActivityChangesOf(db, key)).toEqual([
      { at: TEN, changes: state },
      { at: NINE, changes: title },
    ])
    expect([await hasChangedState(db, key), await hasChangedState(db, { ...key, id: 'other' })]).toEqual([
      ...[true, false],
    ])
  })

  test('[K12, K13] an activity that somebody has changed is not removed; one that is takes all of it along', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogueId = await addActivity(db, DEVON, 'forum')
    await addSession(db, { catalogueId, activityId: 'forum' }, 'session')
    await insertActivityChange(db, { catalogueId, id: 'forum', changeId: '1', at: NINE }, [])
    const place = { catalogueId, owner: DEVON }
    const { revision } = (await findCatalogue(db, catalogueId))!
    expect((await findKeptActivity(db, place, 'forum'))?.activity.sessions).toHaveLength(1)
    expect(await deleteActivity(db, { catalogueId, id: 'forum', version: 2 })).toBe(false)
    expect(await deleteActivity(db, { catalogueId, id: 'forum', version: 1 })).toBe(true)
    expect(await listActivities(db, [place])).toEqual([])
    expect(await db.selectFrom('activity_session').selectAll().execute()).toEqual([])
    expect((await findCatalogue(db, catalogueId))!.revision).toBe(revision + 1)
  })

  test('[K18] links that failed when they were last tried are listed', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogueId = await addActivity(db, DEVON, 'a')
    await addActivity(db, DEVON, 'b')
    const at = { catalogue_id: catalogueId, link: 'https://a.example', checked_at: NINE }
    await db
      .insertInto('link_check')
      .values([
        { ...at, activity_id: 'a', outcome: 'status-404' },
        { ...at, activity_id: 'b', outcome: 'works' },
      ])
      .execute()
    expect((await listFailedLinks(db, catalogueId)).map((row) => row.activity_id)).toEqual(['a'])
  })
})
