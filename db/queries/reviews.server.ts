import type { Kysely } from 'kysely'
import type { ActivityRow, ReviewNoticeRow } from '../catalogue-tables'
import type { Database } from '../database'

type DueReview = Pick<ActivityRow, 'catalogue_id' | 'id' | 'review_on'>

const IN_USE = ['draft', 'offered', 'paused'] as const

/** Activities whose day to be looked at again has come, and of which nobody was reminded for that day. */
export async function listReviewsDue(db: Kysely<Database>, today: string): Promise<readonly DueReview[]> {
  return db
    .selectFrom('activity')
    .select(['catalogue_id', 'id', 'review_on'])
    .where('state', 'in', IN_USE)
    .where('review_on', '<=', today)
    .where((where) =>
      where.or([
        where('review_reminded_on', 'is', null),
        where('review_reminded_on', '<>', where.ref('review_on')),
      ]),
    )
    .orderBy('catalogue_id')
    .orderBy('id')
    .execute()
}

/** How many activities of a catalogue are to be looked at again by now. */
export async function countReviewsDue(
  db: Kysely<Database>,
  catalogueId: string,
  today: string,
): Promise<number> {
  const { n } = await db
    .selectFrom('activity')
    .select((select) => select.fn.countAll().as('n'))
    .where('catalogue_id', '=', catalogueId)
    .where('state', 'in', IN_USE)
    .where('review_on', '<=', today)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Notes that an activity's keepers were reminded for this day. */
export async function noteReviewsReminded(db: Kysely<Database>, due: DueReview): Promise<void> {
  await db
    .updateTable('activity')
    .set({ review_reminded_on: due.review_on })
    .where('catalogue_id', '=', due.catalogue_id)
    .where('id', '=', due.id)
    .execute()
}

export async function insertReviewNotice(db: Kysely<Database>, notice: ReviewNoticeRow): Promise<void> {
  await db.insertInto('review_notice').values(notice).execute()
}

/** A notice with the address of whoever it is for. */
export async function findReviewNotice(
  db: Kysely<Database>,
  id: string,
): Promise<(ReviewNoticeRow & Readonly<{ email: string }>) | undefined> {
  return db
    .selectFrom('review_notice')
    .innerJoin('person', 'person.id', 'review_notice.person_id')
    .selectAll('review_notice')
    .select('person.email')
    .where('review_notice.id', '=', id)
    .executeTakeFirst()
}

/** Forgets notices whose mail is in the outbox no more: it was sent, or never will be. */
export async function deleteSentReviewNotices(db: Kysely<Database>): Promise<void> {
  await db
    .deleteFrom('review_notice')
    .where('id', 'not in', (select) => select.selectFrom('outgoing_mail').select('outgoing_mail.id'))
    .execute()
}
