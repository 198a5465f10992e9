import type { Kysely } from 'kysely'
import type { Database } from '../database'
import { touchCatalogue } from './catalogues.server'

/** Frees the places that a person had booked, before their bookings go with them. */
export async function giveBackPlaces(db: Kysely<Database>, personId: string): Promise<void> {
  const booked = await db
    .selectFrom('booking')
    .innerJoin('activity_session', 'activity_session.id', 'booking.session_id')
    .select(['activity_session.catalogue_id', 'activity_session.id'])
    .where('booking.person_id', '=', personId)
    .orderBy('activity_session.id')
    .execute()
  for (const { catalogue_id: catalogueId, id } of booked) {
    await db
      .updateTable('activity_session')
      .set(({ eb }) => ({ places_taken: eb('places_taken', '-', 1) }))
      .where('catalogue_id', '=', catalogueId)
      .where('id', '=', id)
      .execute()
    await touchCatalogue(db, catalogueId)
  }
}
