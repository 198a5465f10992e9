import type { Kysely } from 'kysely'
import type { SessionNoticeRow } from '../catalogue-tables'
import type { Database } from '../database'

export async function insertSessionNotice(db: Kysely<Database>, notice: SessionNoticeRow): Promise<void> {
  await db.insertInto('session_notice').values(notice).execute()
}

/** A notice with the address of whoever it is for; undefined once they come no more. */
export async function findSessionNotice(
  db: Kysely<Database>,
  id: string,
): Promise<(SessionNoticeRow & Readonly<{ email: string }>) | undefined> {
  return db
    .selectFrom('session_notice')
    .innerJoin('person', 'person.id', 'session_notice.person_id')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.person_id', '=', 'session_notice.person_id')
        .onRef('booking.session_id', '=', 'session_notice.session_id'),
    )
    .selectAll('session_notice')
    .select('person.email')
    .where('session_notice.id', '=', id)
    .executeTakeFirst()
}

/** Forgets notices whose mail is in the outbox no more: it was sent, or never will be. */
export async function deleteSentSessionNotices(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('session_notice')
    .where('id', 'not in', (select) => select.selectFrom('outgoing_mail').select('outgoing_mail.id'))
    .execute()
}
