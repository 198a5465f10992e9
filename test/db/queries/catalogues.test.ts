import { expect, test } from 'vitest'
import { findActivityRow, listActivities, updateActivity } from '../../../db/queries/activities.server'
import {
  chooseIcsOfCatalogue,
  ensureCatalogue,
  findCatalogue,
  findCatalogueOf,
  listCatalogueChoices,
  listCatalogues,
  setCatalogueChoice,
} from '../../../db/queries/catalogues.server'
import { deletePersonRows } from '../../../db/queries/deletions.server'
import { loadField } from '../../../db/seed/load-field.server'
import { makeActivity } from '../../factories/activity'
import { newTestDeps } from '../../factories/test-deps'
import { addActivity, addSession } from '../catalogue-rows'
import { leaveTracesInCatalogue } from '../leave-traces-in-catalogue'
import { onBothDatabases } from '../on-both-databases'
import { addPeople, NINE, TEN } from '../rows'

const DEVON = { kind: 'ics', id: 'devon' } as const

onBothDatabases((database) => {
  test('[K1] a catalogue is begun once, also by two at once', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const [one, other] = await Promise.all([
      ensureCatalogue(db, DEVON, 'one'),
      ensureCatalogue(db, DEVON, 'other'),
    ])
    expect(one.id).toBe(other.id)
    expect(await listCatalogues(db)).toEqual([one])
    expect(await findCatalogueOf(db, DEVON)).toEqual(one)
    expect(await findCatalogueOf(db, { kind: 'ics', id: 'dorset' })).toBeUndefined()
    expect(await findCatalogue(db, one.id)).toEqual(one)
  })

  test('[K2] what is said of an activity comes back as it was said, with its sessions by day', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const said = makeActivity('forum', {
      format: 'forum',
      forWhom: { tiers: ['executive'], functions: [], sectors: ['vcse'] },
      cost: { pounds: null, note: 'Ask' },
      provenance: [{ source: 'scie-2021', locator: 'Page 4', line: 12, anchor: 'peer support' }],
      owner: DEVON,
      reviewOn: '2027-01-31',
      state: 'draft',
    })
    const catalogueId = await addActivity(db, DEVON, 'forum', said)
    const activity = { catalogueId, activityId: 'forum' }
    await addSession(db, activity, 'later', { day: '2027-02-01', place: 'Exeter', capacity: null })
    await addSession(db, activity, 'sooner')
    await addSession(db, activity, 'cancelled')
    await db
      .updateTable('activity_session')
      .set({ cancelled_at: TEN })
      .where('id', '=', 'cancelled')
      .execute()
    const [kept, ...others] = await listActivities(db, [{ catalogueId, owner: DEVON }])
    const at = { startsAt: '10:00', endsAt: '12:00' }
    expect(others).toEqual([])
    expect(kept!.activity).toEqual({
      ...said,
      sessions: [
        { id: 'sooner', day: '2026-12-01', ...at, place: { kind: 'online' }, capacity: 10, placesLeft: 10 },
        {
          ...{ id: 'later', day: '2027-02-01', ...at, place: { kind: 'at', name: 'Exeter' } },
          ...{ capacity: null, placesLeft: null },
        },
      ],
    })
    expect((await findActivityRow(db, 'forum'))?.catalogue_id).toBe(catalogueId)
    expect(await findActivityRow(db, 'other')).toBeUndefined()
    expect(await listActivities(db, [])).toEqual([])
  })

  test('[K3] whoever saves an older version changes nothing; every change is told by the revision', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const catalogueId = await addActivity(db, DEVON, 'forum')
    const before = (await findCatalogue(db, catalogueId))!.revision
    const key = { catalogueId, id: 'forum', version: 1 }
    const changed = makeActivity('forum', { title: 'New', state: 'paused' })
    expect(await updateActivity(db, key, changed, TEN)).toBe(true)
    expect(await updateActivity(db, key, makeActivity('forum', { title: 'Older' }), TEN)).toBe(false)
    const row = await findActivityRow(db, 'forum')
    expect([row?.title, row?.state, row?.version, row?.updated_at]).toEqual(['New', 'paused', 2, TEN])
    expect((await findCatalogue(db, catalogueId))!.revision).toBe(before + 1)
  })

  test('[K4] what of others is adopted or hidden is kept, changed and taken back', async () => {
    const { db } = database()
    await loadField(db, NINE)
    const { id: catalogueId } = await ensureCatalogue(db, DEVON, 'devon-catalogue')
    const key = { catalogueId, activityId: 'coaching-map-of-power' }
    await setCatalogueChoice(db, key, 'adopted', NINE)
    await setCatalogueChoice(db, key, 'hidden', TEN)
    expect(await listCatalogueChoices(db, [catalogueId])).toEqual([
      { catalogue_id: catalogueId, activity_id: key.activityId, choice: 'hidden', chosen_at: TEN },
    ])
    await setCatalogueChoice(db, key, null, TEN)
    expect(await listCatalogueChoices(db, [catalogueId])).toEqual([])
    expect(await listCatalogueChoices(db, [])).toEqual([])
    await chooseIcsOfCatalogue(db, catalogueId, 'dorset')
    const row = await findCatalogue(db, catalogueId)
    expect([row?.chosen_ics_id, row?.revision]).toEqual(['dorset', 5])
  })

  test('[V2] whoever deletes their account leaves their places to others', async () => {
    const { db } = database()
    await loadField(db, NINE)
    await addPeople(db, 'amira')
    const person = { personId: 'amira', email: 'amira@council.example' }
    await leaveTracesInCatalogue(newTestDeps(db), person)
    await deletePersonRows(db, person)
    const sessions = await db
      .selectFrom('activity_session')
      .select(['id', 'places_taken', 'host_email'])
      .orderBy('id')
      .execute()
    expect(sessions).toEqual([
      { id: 'booked', places_taken: 0, host_email: null },
      { id: 'hosted', places_taken: 0, host_email: null },
    ])
  })
})
