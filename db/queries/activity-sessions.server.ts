import type { Kysely } from 'kysely'
import type { SessionFacts } from '../../app/domain/development/check-activity-session'
import type { Day } from '../../app/domain/field/field'
import type { ActivitySessionRow } from '../catalogue-tables'
import type { Database } from '../database'
import { touchCatalogue } from './catalogues.server'

type Key = Readonly<{ catalogueId: string; id: string; version: number }>

/** A session of an activity, cancelled or not. */
export async function findActivitySession(
  db: Kysely<Database>,
  id: string,
): Promise<ActivitySessionRow | undefined> {
  return db.selectFrom('activity_session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The sessions of a whole catalogue that take place on a day or later, by day and time. */
export async function listSessionsToCome(
  db: Kysely<Database>,
  { catalogueId, from }: Readonly<{ catalogueId: string; from: Day }>,
): Promise<readonly ActivitySessionRow[]> {
  return db
    .selectFrom('activity_session')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('day', '>=', from)
    .where('cancelled_at', 'is', null)
    .orderBy('day')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}

/** All sessions of an activity, cancelled ones too, by day and time. */
export async function listActivitySessions(
  db: Kysely<Database>,
  { catalogueId, activityId }: Readonly<{ catalogueId: string; activityId: string }>,
): Promise<readonly ActivitySessionRow[]> {
  return db
    .selectFrom('activity_session')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('activity_id', '=', activityId)
    .orderBy('day')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}

/**
 * Changes a session that nobody has changed since it was read as `version`, and in which no more places are taken than there
 * would be; false otherwise. The places are asked of the row itself, which somebody may be booking at the same moment.
 */
export async function updateActivitySession(
  db: Kysely<Database>,
  key: Key,
  facts: SessionFacts,
): Promise<boolean> {
  const matching = db
    .updateTable('activity_session')
    .set({
      day: facts.day,
      starts_at: facts.startsAt,
      ends_at: facts.endsAt,
      place: facts.place,
      capacity: facts.capacity,
      host_email: facts.hostEmail,
      version: key.version + 1,
    })
    .where('catalogue_id', '=', key.catalogueId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .where('cancelled_at', 'is', null)
  const { capacity } = facts
  const result = await (
    capacity === null ? matching : matching.where('places_taken', '<=', capacity)
  ).executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await touchCatalogue(db, key.catalogueId)
  return true
}

/** Cancels a session that nobody has changed since it was read as `version`; false if somebody has. Bookings stay, to be told. */
export async function cancelActivitySession(
  db: Kysely<Database>,
  key: Key,
  cancelledAt: string,
): Promise<boolean> {
  const result = await db
    .updateTable('activity_session')
    .set({ cancelled_at: cancelledAt, version: key.version + 1 })
    .where('catalogue_id', '=', key.catalogueId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await touchCatalogue(db, key.catalogueId)
  return true
}
