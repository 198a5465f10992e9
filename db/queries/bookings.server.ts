import type { Kysely } from 'kysely'
import type { ActivitySessionRow, BookingRow } from '../catalogue-tables'
import type { Database } from '../database'
import { touchCatalogue } from './catalogues.server'

type SessionWithActivity = ActivitySessionRow & Readonly<{ title: string }>

/** A session, cancelled or not, with the title of what takes place. */
export async function findSession(
  db: Kysely<Database>,
  id: string,
): Promise<SessionWithActivity | undefined> {
  return sessions(db).where('activity_session.id', '=', id).executeTakeFirst()
}

const sessions = (db: Kysely<Database>) =>
  db
    .selectFrom('activity_session')
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.catalogue_id', '=', 'activity_session.catalogue_id')
        .onRef('activity.id', '=', 'activity_session.activity_id'),
    )
    .selectAll('activity_session')
    .select('activity.title')

export async function findBooking(
  db: Kysely<Database>,
  personId: string,
  sessionId: string,
): Promise<BookingRow | undefined> {
  return db
    .selectFrom('booking')
    .selectAll()
    .where('person_id', '=', personId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
}

/** What a person booked, by day and time. */
export async function listBookings(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly (SessionWithActivity & Pick<BookingRow, 'is_named'>)[]> {
  return sessions(db)
    .innerJoin('booking', 'booking.session_id', 'activity_session.id')
    .select('booking.is_named')
    .where('booking.person_id', '=', personId)
    .orderBy('activity_session.day')
    .orderBy('activity_session.starts_at')
    .orderBy('activity_session.id')
    .execute()
}

/** Who booked a session: everybody, in no order that says anything. */
export async function listBooked(
  db: Kysely<Database>,
  sessionId: string,
): Promise<readonly Readonly<{ personId: string; isNamed: boolean; name: string | null; email: string }>[]> {
  const rows = await db
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.person_id')
    .select(['person.id', 'booking.is_named', 'person.name', 'person.email'])
    .where('booking.session_id', '=', sessionId)
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, is_named, name, email }) => ({ personId: id, isNamed: is_named === 1, name, email }))
}

/**
 * Takes a place for a person: the last one is got by one of however many ask at once. Booked before, only whether they
 * are named is changed. The place is counted on the session's own row, which whoever comes second waits for.
 */
export async function takePlace(
  db: Kysely<Database>,
  booking: BookingRow,
): Promise<'booked' | 'changed' | 'none-left'> {
  if (!db.isTransaction) return db.transaction().execute((inside) => takePlace(inside, booking))
  const added = await db
    .insertInto('booking')
    .values(booking)
    .onConflict((conflict) => conflict.columns(['person_id', 'session_id']).doNothing())
    .executeTakeFirst()
  if (Number(added.numInsertedOrUpdatedRows) !== 1) {
    await db
      .updateTable('booking')
      .set({ is_named: booking.is_named })
      .where('person_id', '=', booking.person_id)
      .where('session_id', '=', booking.session_id)
      .execute()
    return 'changed'
  }
  const taken = await db
    .updateTable('activity_session')
    .set(({ eb }) => ({ places_taken: eb('places_taken', '+', 1) }))
    .where('id', '=', booking.session_id)
    .where('cancelled_at', 'is', null)
    .where((where) =>
      where.or([where('capacity', 'is', null), where('places_taken', '<', where.ref('capacity'))]),
    )
    .returning('catalogue_id')
    .executeTakeFirst()
  if (!taken) {
    await deleteBooking(db, booking.person_id, booking.session_id)
    return 'none-left'
  }
  await touchCatalogue(db, taken.catalogue_id)
  return 'booked'
}

/** Whoever agreed to be named to the host of a session hasn't any more: it has another. */
export async function forgetNaming(db: Kysely<Database>, sessionId: string): Promise<void> {
  await db.updateTable('booking').set({ is_named: 0 }).where('session_id', '=', sessionId).execute()
}

/** Gives a place back; false if the person had none. */
export async function returnPlace(
  db: Kysely<Database>,
  personId: string,
  sessionId: string,
): Promise<boolean> {
  if (!db.isTransaction) return db.transaction().execute((inside) => returnPlace(inside, personId, sessionId))
  if (!(await deleteBooking(db, personId, sessionId))) return false
  const freed = await db
    .updateTable('activity_session')
    .set(({ eb }) => ({ places_taken: eb('places_taken', '-', 1) }))
    .where('id', '=', sessionId)
    .returning('catalogue_id')
    .executeTakeFirstOrThrow()
  await touchCatalogue(db, freed.catalogue_id)
  return true
}

async function deleteBooking(db: Kysely<Database>, personId: string, sessionId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('booking')
    .where('person_id', '=', personId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

/** Frees the places that a person had booked, before their bookings go with them. */
export async function giveBackPlaces(db: Kysely<Database>, personId: string): Promise<void> {
  const booked = await db
    .selectFrom('booking')
    .select('session_id')
    .where('person_id', '=', personId)
    .orderBy('session_id')
    .execute()
  for (const { session_id } of booked) {
    const freed = await db
      .updateTable('activity_session')
      .set(({ eb }) => ({ places_taken: eb('places_taken', '-', 1) }))
      .where('id', '=', session_id)
      .returning('catalogue_id')
      .executeTakeFirstOrThrow()
    await touchCatalogue(db, freed.catalogue_id)
  }
}
