import { expect, test } from 'vitest'
import {
  cancelActivitySession,
  findActivitySession,
  listActivitySessions,
  listSessionsToCome,
  updateActivitySession,
} from '../../../db/queries/activity-sessions.server'
import { findCatalogue } from '../../../db/queries/catalogues.server'
import { loadField } from '../../../db/seed/load-field.server'
import { addActivity, addSession } from '../catalogue-rows'
import { onBothDatabases } from '../on-both-databases'
import { NINE, TEN } from '../rows'

const facts = {
  ...{ day: '2027-04-01', startsAt: '09:30', endsAt: '12:00', place: 'Exeter', capacity: 2 },
  hostEmail: null,
}

onBothDatabases((database) => {
  test('[K20, K21] a session is changed and cancelled by who has seen it as it is, never under what is taken', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogueId = await addActivity(db, { kind: 'ics', id: 'devon' }, 'forum')
    const activity = { catalogueId, activityId: 'forum' }
    await addSession(db, activity, 'later', { day: '2027-02-01' })
    await addSession(db, activity, 'session')
    await db.updateTable('activity_session').set({ places_taken: 2 }).where('id', '=', 'session').execute()
    const { revision } = (await findCatalogue(db, catalogueId))!
    const key = { catalogueId, id: 'session', version: 1 }
    expect(await updateActivitySession(db, key, { ...facts, capacity: 1 })).toBe(false)
    expect(await updateActivitySession(db, { ...key, version: 2 }, facts)).toBe(false)
    expect(await updateActivitySession(db, key, facts)).toBe(true)
    expect(await updateActivitySession(db, { ...key, version: 2 }, { ...facts, capacity: null })).toBe(true)
    expect(await cancelActivitySession(db, key, TEN)).toBe(false)
    expect(await cancelActivitySession(db, { ...key, version: 3 }, TEN)).toBe(true)
    expect(await updateActivitySession(db, { ...key, version: 4 }, facts)).toBe(false)
    expect(await findActivitySession(db, 'session')).toMatchObject({
      ...{ day: '2027-04-01', starts_at: '09:30', place: 'Exeter', capacity: null },
      ...{ cancelled_at: TEN, version: 4, places_taken: 2 },
    })
    expect((await listActivitySessions(db, activity)).map(({ id }) => id)).toEqual(['later', 'session'])
    const toCome = async (from: string) =>
      (await listSessionsToCome(db, { catalogueId, from })).map(({ id }) => id)
    expect([await toCome('2027-02-01'), await toCome('2027-02-02')]).toEqual([['later'], []])
    expect((await findCatalogue(db, catalogueId))!.revision).toBe(revision + 3)
  })
})
