import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  findBooking,
  forgetNaming,
  findSession,
  giveBackPlaces,
  listBooked,
  listBookings,
  returnPlace,
  takePlace,
} from '../../../db/queries/bookings.server'
import { insertActivity } from '../../../db/queries/activities.server'
import { findCatalogue } from '../../../db/queries/catalogues.server'
import { insertMail } from '../../../db/queries/outgoing-mail.server'
import {
  deleteSentSessionNotices,
  findSessionNotice,
  insertSessionNotice,
} from '../../../db/queries/session-notices.server'
import { makeActivity } from '../../factories/activity'
import { addSession } from '../catalogue-rows'
import { onBothDatabases } from '../on-both-databases'
import { openSecondConnection, type SecondConnection } from '../open-second-connection'
import { addPeople, NINE, TEN } from '../rows'

onBothDatabases((database) => {
  let other: SecondConnection
  beforeAll(async () => {
    other = await openSecondConnection(database().location)
  })
  afterAll(() => other.close())

  async function begin(capacity: number | null, ...people: readonly string[]) {
    const { db } = database()
    await addPeople(db, ...people)
    const catalogueId = 'a-catalogue'
    const nobodys = { ics_id: null, chosen_ics_id: null, region_id: null, academy_id: null }
    await db
      .insertInto('catalogue')
      .values({ id: catalogueId, ...nobodys, revision: 1 })
      .execute()
    await insertActivity(db, { ...makeActivity('walk'), catalogueId, copiedFrom: null, createdAt: NINE })
    await addSession(db, { catalogueId, activityId: 'walk' }, 'walk-1', { capacity })
    return { db, catalogueId }
  }
  const booking = (person_id: string, is_named = 1) => ({
    ...{ person_id, session_id: 'walk-1', is_named, booked_at: NINE },
  })
  const taken = async () => (await findSession(database().db, 'walk-1'))?.places_taken

  test('[K32] of the last places as many get one as there are, asked for over two connections at once', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `person-${index}`)
    const { db } = await begin(3, ...people)
    const answers = await Promise.all(
      people.map((person, index) =>
        index % 2 === 0 ? takePlace(db, booking(person)) : other.call('takePlace', booking(person)),
      ),
    )
    expect([...answers].sort()).toEqual([...Array(3).fill('booked'), ...Array(9).fill('none-left')])
    expect([await taken(), (await listBooked(db, 'walk-1')).length]).toEqual([3, 3])
  })

  test('[K32] somebody who books in two tabs at once has one place', async () => {
    const { db } = await begin(10, 'amira')
    const answers = await Promise.all([
      takePlace(db, booking('amira')),
      other.call('takePlace', booking('amira')),
    ])
    expect([...answers].sort()).toEqual(['booked', 'changed'])
    expect(await taken()).toBe(1)
  })

  test('[K34] a place is given back once, also by two tabs at once, and then got by another', async () => {
    const { db } = await begin(1, 'amira', 'ben')
    await takePlace(db, booking('amira'))
    expect(await takePlace(db, booking('ben'))).toBe('none-left')
    const returned = await Promise.all([
      returnPlace(db, 'amira', 'walk-1'),
      other.call('returnPlace', 'amira', 'walk-1'),
    ])
    expect([...returned].sort()).toEqual([false, true])
    expect(await takePlace(db, booking('ben'))).toBe('booked')
    expect(await taken()).toBe(1)
    await giveBackPlaces(db, 'ben')
    expect(await taken()).toBe(0)
  })

  test('[K31] where nobody counts there is always a place, and in a cancelled session none', async () => {
    const { db } = await begin(null, 'amira', 'ben')
    expect(await takePlace(db, booking('amira'))).toBe('booked')
    await db.updateTable('activity_session').set({ cancelled_at: TEN }).execute()
    expect(await takePlace(db, booking('ben'))).toBe('none-left')
    expect(await findBooking(db, 'ben', 'walk-1')).toBeUndefined()
  })

  test('[K33] whoever booked is named or not as they last said; each booking raises the catalogue’s revision', async () => {
    const { db, catalogueId } = await begin(2, 'amira', 'ben')
    const before = (await findCatalogue(db, catalogueId))!.revision
    await takePlace(db, booking('amira', 0))
    await takePlace(db, booking('ben'))
    expect(await takePlace(db, booking('amira', 1))).toBe('changed')
    expect(await findBooking(db, 'amira', 'walk-1')).toMatchObject({ is_named: 1 })
    await takePlace(db, booking('ben', 0))
    expect((await listBooked(db, 'walk-1')).map(({ personId, isNamed }) => [personId, isNamed])).toEqual([
      ['amira', true],
      ['ben', false],
    ])
    expect((await findCatalogue(db, catalogueId))!.revision).toBe(before + 2)
    await takePlace(db, booking('ben', 1))
    await forgetNaming(db, 'walk-1')
    expect((await listBooked(db, 'walk-1')).map(({ isNamed }) => isNamed)).toEqual([false, false])
    expect(await listBookings(db, 'amira')).toMatchObject([
      { id: 'walk-1', title: 'Title of walk', is_named: 0 },
    ])
  })

  test('[K36] a notice is found while its reader comes, and forgotten once its mail is gone', async () => {
    const { db } = await begin(2, 'amira')
    await takePlace(db, booking('amira'))
    const notice = { person_id: 'amira', session_id: 'walk-1', kind: 'changed' } as const
    await insertSessionNotice(db, { ...notice, id: 'n-1' })
    await insertSessionNotice(db, { ...notice, id: 'n-2' })
    await insertMail(db, { id: 'n-1', kind: 'session', dueAt: NINE, expiresAt: TEN })
    await deleteSentSessionNotices(db)
    expect(await findSessionNotice(db, 'n-2')).toBeUndefined()
    expect(await findSessionNotice(db, 'n-1')).toMatchObject({ ...notice, email: 'amira@council.example' })
    await returnPlace(db, 'amira', 'walk-1')
    expect(await findSessionNotice(db, 'n-1')).toBeUndefined()
  })
})
