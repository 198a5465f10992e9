import type { Kysely } from 'kysely'
import type { Activity, ActivityOwner, Session } from '../../app/domain/development/activity'
import type { ActivityContent } from '../../app/domain/development/activity-content'
import type { ActivityRow, ActivitySessionRow } from '../catalogue-tables'
import type { Database } from '../database'
import { touchCatalogue } from './catalogues.server'

/** An activity with the catalogue it stands in, and what whoever changes it must know. */
export type KeptActivity = Readonly<{
  catalogueId: string
  activity: Activity
  copiedFrom: string | null
  version: number
  createdAt: string
  updatedAt: string
}>

type Place = Readonly<{ catalogueId: string; owner: ActivityOwner }>

/** Everything that stands in these catalogues, whatever its state, by id, with its sessions by day and time. */
export async function listActivities(
  db: Kysely<Database>,
  places: readonly Place[],
): Promise<readonly KeptActivity[]> {
  if (places.length === 0) return []
  const catalogueIds = places.map(({ catalogueId }) => catalogueId)
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('catalogue_id', 'in', catalogueIds)
    .orderBy('id')
    .execute()
  const sessions = await db
    .selectFrom('activity_session')
    .selectAll()
    .where('catalogue_id', 'in', catalogueIds)
    .where('cancelled_at', 'is', null)
    .orderBy('day')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  const sessionsOf = new Map<string, ActivitySessionRow[]>()
  for (const session of sessions) {
    const listed = sessionsOf.get(session.activity_id)
    if (listed) listed.push(session)
    else sessionsOf.set(session.activity_id, [session])
  }
  const ownerOf = new Map(places.map(({ catalogueId, owner }) => [catalogueId, owner]))
  return rows.map((row) => toKept(row, sessionsOf.get(row.id) ?? [], ownerOf.get(row.catalogue_id)!))
}

/** One activity of a catalogue with its sessions; undefined if it isn't there. */
export async function findKeptActivity(
  db: Kysely<Database>,
  { catalogueId, owner }: Place,
  id: string,
): Promise<KeptActivity | undefined> {
  const row = await db
    .selectFrom('activity')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const sessions = await db
    .selectFrom('activity_session')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('activity_id', '=', id)
    .where('cancelled_at', 'is', null)
    .orderBy('day')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return toKept(row, sessions, owner)
}

/** Where an activity stands; undefined if it is in no catalogue, as those of the starter set. */
export async function findActivityRow(db: Kysely<Database>, id: string): Promise<ActivityRow | undefined> {
  return db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertActivity(
  db: Kysely<Database>,
  activity: ActivityContent &
    Readonly<{
      catalogueId: string
      id: string
      state: Activity['state']
      copiedFrom: string | null
      createdAt: string
    }>,
): Promise<void> {
  await db
    .insertInto('activity')
    .values({
      ...valuesOf(activity),
      catalogue_id: activity.catalogueId,
      id: activity.id,
      state: activity.state,
      review_reminded_on: null,
      copied_from: activity.copiedFrom,
      version: 1,
      created_at: activity.createdAt,
      updated_at: activity.createdAt,
    })
    .execute()
  await touchCatalogue(db, activity.catalogueId)
}

/** Changes an activity that nobody has changed since it was read as `version`; false if somebody has. */
export async function updateActivity(
  db: Kysely<Database>,
  key: Readonly<{ catalogueId: string; id: string; version: number }>,
  changes: ActivityContent & Readonly<{ state: Activity['state'] }>,
  updatedAt: string,
): Promise<boolean> {
  const result = await db
    .updateTable('activity')
    .set({
      ...valuesOf(changes),
      state: changes.state,
      version: key.version + 1,
      updated_at: updatedAt,
    })
    .where('catalogue_id', '=', key.catalogueId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await touchCatalogue(db, key.catalogueId)
  return true
}

/** Removes an activity that nobody has changed since it was read as `version`; false if somebody has. */
export async function deleteActivity(
  db: Kysely<Database>,
  key: Readonly<{ catalogueId: string; id: string; version: number }>,
): Promise<boolean> {
  const result = await db
    .deleteFrom('activity')
    .where('catalogue_id', '=', key.catalogueId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .executeTakeFirst()
  if (Number(result.numDeletedRows) !== 1) return false
  await touchCatalogue(db, key.catalogueId)
  return true
}

/** Adds a session with no places taken. */
export async function insertActivitySession(
  db: Kysely<Database>,
  session: Omit<ActivitySessionRow, 'places_taken' | 'cancelled_at' | 'version'>,
): Promise<void> {
  await db
    .insertInto('activity_session')
    .values({ ...session, places_taken: 0, cancelled_at: null, version: 1 })
    .execute()
  await touchCatalogue(db, session.catalogue_id)
}

function valuesOf(content: ActivityContent) {
  return {
    title: content.title,
    what_you_do: content.whatYouDo,
    develops: JSON.stringify(content.develops),
    addresses: JSON.stringify(content.addresses),
    format: content.format,
    for_whom: JSON.stringify(content.forWhom),
    minutes: content.minutes,
    timing: content.timing,
    cost_pounds: content.cost.pounds,
    cost_note: content.cost.note,
    provider: content.provider,
    link: content.link,
    why: content.why,
    provenance: JSON.stringify(content.provenance),
    review_on: content.reviewOn,
  }
}

function toKept(
  row: ActivityRow,
  sessions: readonly ActivitySessionRow[],
  owner: ActivityOwner,
): KeptActivity {
  return {
    catalogueId: row.catalogue_id,
    copiedFrom: row.copied_from,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    activity: {
      id: row.id,
      title: row.title,
      whatYouDo: row.what_you_do,
      develops: JSON.parse(row.develops) as Activity['develops'],
      addresses: JSON.parse(row.addresses) as Activity['addresses'],
      format: row.format as Activity['format'],
      forWhom: JSON.parse(row.for_whom) as Activity['forWhom'],
      minutes: row.minutes,
      timing: row.timing,
      cost: { pounds: row.cost_pounds, note: row.cost_note },
      provider: row.provider,
      owner,
      link: row.link,
      why: row.why,
      provenance: JSON.parse(row.provenance) as Activity['provenance'],
      state: row.state,
      reviewOn: row.review_on,
      sessions: sessions.map(toSession),
    },
  }
}

/** A session out of its row. */
export function toSession(row: ActivitySessionRow): Session {
  return {
    id: row.id,
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place === null ? { kind: 'online' } : { kind: 'at', name: row.place },
    capacity: row.capacity,
    placesLeft: row.capacity === null ? null : Math.max(0, row.capacity - row.places_taken),
  }
}
