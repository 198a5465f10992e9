import type { Kysely } from 'kysely'
import { createHash } from 'node:crypto'
import type { Database } from '../database'
import { giveBackPlaces } from './bookings.server'
import { deleteForumMember } from './forums.server'
import { deleteSharingChoicesWith } from './sharing-choices.server'

/**
 * Deletes a person and every row that points to them or holds their address. What hangs on the person by its
 * key goes by cascade: sessions, posts, roles, consents, identities, what they are in rounds, plans, assessments with
 * answers, scores and shares, and the links to the numbers by which audit log and release ledger know them.
 */
export async function deletePersonRows(
  db: Kysely<Database>,
  { personId, email }: Readonly<{ personId: string; email: string }>,
): Promise<void> {
  // Mail in the outbox is known by what it is about.
  await db
    .deleteFrom('outgoing_mail')
    .where((where) =>
      where.or([
        where('id', 'in', where.selectFrom('sign_in_request').select('id').where('email', '=', email)),
        where('id', 'in', where.selectFrom('invitation').select('id').where('email', '=', email)),
        where('id', 'in', where.selectFrom('share').select('id').where('recipient_email', '=', email)),
        where('id', 'in', where.selectFrom('share').select('id').where('owner_id', '=', personId)),
        where('id', 'in', where.selectFrom('round_notice').select('id').where('person_id', '=', personId)),
        where('id', 'in', where.selectFrom('wave_notice').select('id').where('person_id', '=', personId)),
        where('id', 'in', where.selectFrom('plan_notice').select('id').where('person_id', '=', personId)),
        where('id', 'in', where.selectFrom('session_notice').select('id').where('person_id', '=', personId)),
        where('id', 'in', where.selectFrom('review_notice').select('id').where('person_id', '=', personId)),
      ]),
    )
    .execute()
  await db.deleteFrom('sign_in_request').where('email', '=', email).execute()
  await db.deleteFrom('provider_sign_in').where('email', '=', email).execute()
  await db.deleteFrom('unreachable_address').where('email', '=', email).execute()
  await db.deleteFrom('invitation').where('email', '=', email).execute()
  await db.deleteFrom('share').where('recipient_email', '=', email).execute()
  // The session stays, with the place that others booked in it.
  await db.updateTable('activity_session').set({ host_email: null }).where('host_email', '=', email).execute()
  // What two people were proposed goes with either.
  await deleteForumMember(db, personId)
  // Whoever comes no more leaves their place to another.
  await giveBackPlaces(db, personId)
  // A yes to sharing openly was to a group that is no more.
  await deleteSharingChoicesWith(db, personId, null)
  await db.deleteFrom('person').where('id', '=', personId).execute()
}

export type DeletionNote = Readonly<{ personHash: string; deletedOn: string }>

/** Notes that an account was deleted, so that it can be done again to a restored backup. */
export async function insertDeletion(
  db: Kysely<Database>,
  deletion: Readonly<{ personId: string; deletedOn: string }>,
): Promise<void> {
  await db
    .insertInto('deletion')
    .values({ person_hash: hashOf(deletion.personId), deleted_on: deletion.deletedOn })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listDeletions(db: Kysely<Database>): Promise<readonly DeletionNote[]> {
  return db
    .selectFrom('deletion')
    .select(['person_hash as personHash', 'deleted_on as deletedOn'])
    .orderBy('person_hash')
    .execute()
}

/**
 * Deletes again whoever had been deleted by the time of these notes, which a restored backup may not know, and
 * keeps the notes. Gives how many people it deleted.
 */
export async function replayDeletions(db: Kysely<Database>, notes: readonly DeletionNote[]): Promise<number> {
  if (notes.length === 0) return 0
  const kept = new Set((await listDeletions(db)).map(({ personHash }) => personHash))
  const gone = new Set(notes.map(({ personHash }) => personHash))
  const people = await db.selectFrom('person').select(['id', 'email']).execute()
  const back = people.filter(({ id }) => gone.has(hashOf(id)))
  await db.transaction().execute(async (transaction) => {
    for (const { id, email } of back) await deletePersonRows(transaction, { personId: id, email })
    for (const { personHash, deletedOn } of notes.filter((note) => !kept.has(note.personHash))) {
      await transaction
        .insertInto('deletion')
        .values({ person_hash: personHash, deleted_on: deletedOn })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
  return back.length
}

/** Ids are random: their hash tells nobody whose it was. */
function hashOf(personId: string): string {
  return createHash('sha256').update(personId).digest('hex')
}

/** What is told before an account is deleted: from which table, and the column that says whose it is. */
const COUNTED = {
  assessments: ['assessment', 'respondent_id'],
  answers: ['answer', 'respondent_id'],
  posts: ['post', 'person_id'],
  roles: ['role_grant', 'person_id'],
  shares: ['share', 'owner_id'],
  goals: ['plan_goal', 'person_id'],
  bookings: ['booking', 'person_id'],
  forums: ['forum_member', 'person_id'],
  cohorts: ['participation', 'person_id'],
} as const

export type HeldCounts = Readonly<Record<keyof typeof COUNTED, number>>

/** How much there is of a person. */
export async function countHeld(db: Kysely<Database>, personId: string): Promise<HeldCounts> {
  const counted: [string, number][] = []
  for (const [what, [table, column]] of Object.entries(COUNTED)) {
    const row = await db
      .selectFrom(table as 'assessment')
      .select((select) => select.fn.countAll().as('n'))
      .where(column as 'respondent_id', '=', personId)
      .executeTakeFirstOrThrow()
    counted.push([what, Number(row.n)])
  }
  return Object.fromEntries(counted) as HeldCounts
}
