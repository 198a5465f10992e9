import type { Kysely } from 'kysely'
import type { Activity } from '../../app/domain/development/activity'
import type { ActivitySessionRow } from '../../db/catalogue-tables'
import type { Database } from '../../db/database'
import { insertActivity, insertActivitySession } from '../../db/queries/activities.server'
import { type CatalogueOwner, ensureCatalogue } from '../../db/queries/catalogues.server'
import { makeActivity } from '../factories/activity'
import { NINE } from './rows'

/** Adds an activity to the catalogue of an ICS, region or academy; gives the catalogue's id. */
export async function addActivity(
  db: Kysely<Database>,
  owner: CatalogueOwner,
  id: string,
  changes: Partial<Activity> = {},
): Promise<string> {
  const { id: catalogueId } = await ensureCatalogue(db, owner, `catalogue-${owner.kind}-${owner.id}`)
  await insertActivity(db, { ...makeActivity(id, changes), catalogueId, copiedFrom: null, createdAt: NINE })
  return catalogueId
}

/** Adds an online session of two hours with ten places. */
export async function addSession(
  db: Kysely<Database>,
  activity: Readonly<{ catalogueId: string; activityId: string }>,
  id: string,
  changes: Partial<ActivitySessionRow> = {},
): Promise<void> {
  await insertActivitySession(db, {
    ...{ catalogue_id: activity.catalogueId, activity_id: activity.activityId, id, day: '2026-12-01' },
    ...{ starts_at: '10:00', ends_at: '12:00', place: null, capacity: 10, host_email: null },
    ...changes,
  })
}
