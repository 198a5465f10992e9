import { insertMail } from '../../db/queries/outgoing-mail.server'
import type { TestDeps } from '../factories/test-deps'
import { addActivity, addSession } from './catalogue-rows'

/** A session that a person booked, one that they host, and what they said of an activity and of themselves. */
export async function leaveTracesInCatalogue(
  { db }: TestDeps,
  { personId, email }: Readonly<{ personId: string; email: string }>,
) {
  const at = '2026-11-22T09:00:00.000Z'
  const catalogueId = await addActivity(db, { kind: 'ics', id: 'devon' }, 'a-forum')
  const activity = { catalogueId, activityId: 'a-forum' }
  await addSession(db, activity, 'booked')
  await addSession(db, activity, 'hosted', { host_email: email })
  await db
    .insertInto('booking')
    .values({ person_id: personId, session_id: 'booked', is_named: 1, booked_at: at })
    .execute()
  await db
    .insertInto('session_notice')
    .values({ person_id: personId, id: 'a-session-notice', session_id: 'booked', kind: 'changed' })
    .execute()
  await insertMail(db, {
    id: 'a-session-notice',
    kind: 'session',
    dueAt: at,
    expiresAt: '2026-11-29T09:00:00.000Z',
  })
  await db
    .updateTable('activity_session')
    .set({ places_taken: 1 })
    .where('catalogue_id', '=', catalogueId)
    .where('id', '=', 'booked')
    .execute()
  await db
    .insertInto('review_notice')
    .values({ person_id: personId, id: 'a-review-notice', catalogue_id: catalogueId })
    .execute()
  await insertMail(db, {
    id: 'a-review-notice',
    kind: 'review',
    dueAt: at,
    expiresAt: '2026-11-29T09:00:00.000Z',
  })
  const marked = { activity_id: 'a-forum', kind: 'dismissed', reason: '', marked_at: at } as const
  await db
    .insertInto('activity_mark')
    .values({ person_id: personId, ...marked })
    .execute()
  const settings = { available_minutes: 60, reminders: 'due', is_counted: 1 } as const
  await db
    .insertInto('development_settings')
    .values({ person_id: personId, ...settings })
    .execute()
}
