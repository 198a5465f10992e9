import { beforeEach, expect, test } from 'vitest'
import type { TypedSession } from '../../app/domain/development/check-activity-session'
import { readHomeCatalogue } from '../../app/use-cases/read-home-catalogue'
import {
  addActivitySession,
  cancelActivitySession,
  listSessionsToKeep,
  readSessionToKeep,
  saveActivitySession,
} from '../../app/use-cases/save-activity-session'
import { addActivity } from '../db/catalogue-rows'
import { addActor, type SignedIn, withTestDeps } from '../factories/with-test-deps'

const deps = withTestDeps()
const ID = '01900000-0000-7000-8000-00000000000a'
const typed: TypedSession = {
  ...{
    day: '1/4/2027',
    starts: '09:30',
    ends: '12:00',
    where: 'online',
    place: '',
    capacity: '12',
    host: '',
  },
}

let lea: SignedIn
beforeEach(async () => {
  lea = await addActor(deps(), 'lea', { role: 'ics-lead', placeId: 'devon' })
  await addActivity(deps().db, { kind: 'ics', id: 'devon' }, 'forum')
})

const add = (changes: Partial<TypedSession> = {}, actor = lea) =>
  addActivitySession(deps(), actor, { activityId: 'forum', id: ID, typed: { ...typed, ...changes } })
const save = (version: number, changes: Partial<TypedSession>, actor = lea) =>
  saveActivitySession(deps(), actor, { id: ID, version, typed: { ...typed, ...changes } })
const cancel = (version: number, actor = lea) => cancelActivitySession(deps(), actor, { id: ID, version })
const row = async () => (await readSessionToKeep(deps(), lea, ID))?.row
const found = async () => (await readHomeCatalogue(deps(), ['devon'])).activities.get('forum')?.sessions
const take = (places: number) =>
  deps().db.updateTable('activity_session').set({ places_taken: places }).where('id', '=', ID).execute()
const SAVED = { kind: 'saved', activityId: 'forum' }

test('[K19, V7] a session is added once, changed and cancelled, which is found at once and recorded', async () => {
  expect([await add(), await add()]).toEqual([SAVED, SAVED])
  expect((await found())?.map(({ day }) => day)).toEqual(['2027-04-01'])
  expect([await save(1, { day: '2/4/2027' }), await save(2, { day: '2/4/2027' })]).toEqual([SAVED, SAVED])
  expect((await found())?.map(({ day }) => day)).toEqual(['2027-04-02'])
  expect([await cancel(2), await cancel(2)]).toEqual([SAVED, SAVED])
  expect(await found()).toEqual([])
  expect(await row()).toMatchObject({ version: 3, cancelled_at: '2026-11-22T09:00:00.000Z' })
  expect((await listSessionsToKeep(deps(), lea, 'forum'))?.rows).toHaveLength(1)
  expect(await save(3, { day: '3/4/2027' })).toEqual({ kind: 'not-found' })
  const audit = await deps().db.selectFrom('audit_entry').select('action').orderBy('id').execute()
  expect(audit.map(({ action }) => action)).toEqual(['session-added', 'session-changed', 'session-cancelled'])
})

test('[K19] one that ends before it begins is refused, and nothing is written', async () => {
  expect(await add({ ends: '09:00' })).toEqual({
    kind: 'refused',
    errors: { ends: 'It must end after it starts' },
  })
  expect(await row()).toBeUndefined()
})

test('[K20] places are never fewer than are taken', async () => {
  await add()
  await take(8)
  expect(await save(1, { capacity: '7' })).toEqual({
    kind: 'refused',
    errors: { capacity: '8 places are taken: there can’t be fewer' },
  })
  expect(await save(1, { capacity: '8' })).toEqual(SAVED)
})

test('[K13, K20] who saves an older version changes nothing, and is told what stands there beside their own', async () => {
  await add()
  await save(1, { starts: '10:00' })
  expect(await save(1, { starts: '11:00' })).toMatchObject({
    ...{ kind: 'conflict', version: 2, mine: { startsAt: '11:00' }, theirs: { startsAt: '10:00' } },
  })
  expect(await cancel(1)).toEqual({ kind: 'changed-meanwhile' })
  expect(await row()).toMatchObject({ starts_at: '10:00', cancelled_at: null })
})

test('[C4] nobody else keeps it', async () => {
  await add()
  const dot = await addActor(deps(), 'dot', { role: 'ics-lead', placeId: 'dorset' })
  const nothing = { kind: 'not-found' }
  expect([await add({}, dot), await save(1, {}, dot), await cancel(1, dot)]).toEqual([
    ...[nothing, nothing, nothing],
  ])
  expect(await readSessionToKeep(deps(), dot, ID)).toBeNull()
  expect(await listSessionsToKeep(deps(), dot, 'forum')).toBeNull()
})
