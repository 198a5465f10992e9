import type { Kysely } from 'kysely'
import type { Database } from '../database'
import { giveUpExpiredMail } from './mail-given-up.server'

/** Deletes assessments that were begun and left, with their answers. Gives how many. */
export async function deleteDraftsBefore(db: Kysely<Database>, time: string): Promise<number> {
  const result = await db
    .deleteFrom('assessment')
    .where('submitted_at', 'is', null)
    .where('updated_at', '<', time)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/**
 * Deletes what is over: sessions, requests to sign in and their limits, invitations that ended before a time, and mail nobody
 * needs.
 */
export async function deleteExpired(
  db: Kysely<Database>,
  times: Readonly<{ now: string; idleSince: string; invitationsBefore: string; unreachableBefore: string }>,
): Promise<
  Readonly<{ sessions: number; signIns: number; invitations: number; addresses: number; mail: number }>
> {
  const sessions = await db
    .deleteFrom('session')
    .where((where) =>
      where.or([where('expires_at', '<=', times.now), where('last_seen_at', '<=', times.idleSince)]),
    )
    .executeTakeFirst()
  const requests = await db
    .deleteFrom('sign_in_request')
    .where('expires_at', '<=', times.now)
    .executeTakeFirst()
  const byProvider = await db
    .deleteFrom('provider_sign_in')
    .where('expires_at', '<=', times.now)
    .executeTakeFirst()
  const invitations = await db
    .deleteFrom('invitation')
    .where('expires_at', '<', times.invitationsBefore)
    .executeTakeFirst()
  await db.deleteFrom('mail_given_up').where('day', '<', times.unreachableBefore).execute()
  const addresses = await db
    .deleteFrom('unreachable_address')
    .where('failed_on', '<', times.unreachableBefore)
    .executeTakeFirst()
  await db.deleteFrom('rate_limit').where('ends_at', '<=', times.now).execute()
  const mail = await giveUpExpiredMail(db, times.now)
  return {
    sessions: Number(sessions.numDeletedRows),
    signIns: Number(requests.numDeletedRows) + Number(byProvider.numDeletedRows),
    invitations: Number(invitations.numDeletedRows),
    addresses: Number(addresses.numDeletedRows),
    mail,
  }
}

/** Deletes shares that ended or were taken back before a time, with when they were looked at. Gives how many shares. */
export async function deleteSharesEndedBefore(db: Kysely<Database>, time: string): Promise<number> {
  const result = await db
    .deleteFrom('share')
    .where((where) => where.or([where('expires_at', '<', time), where('taken_back_at', '<', time)]))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Removes audit entries older than a time: the only way there is, announced to the database first. */
export async function deleteAuditEntriesBefore(db: Kysely<Database>, time: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await transaction.insertInto('audit_retention').values({ remove_before: time }).execute()
    const result = await transaction.deleteFrom('audit_entry').where('at', '<', time).executeTakeFirst()
    await transaction.deleteFrom('audit_retention').execute()
    return Number(result.numDeletedRows)
  })
}

/** People who hold no role today or later, and were last here before a day: at most so many at a time. */
export async function listUnusedAccounts(
  db: Kysely<Database>,
  { before, today, most }: Readonly<{ before: string; today: string; most: number }>,
): Promise<readonly Readonly<{ id: string; email: string }>[]> {
  return db
    .selectFrom('person')
    .select(['id', 'email'])
    .where((where) =>
      where.or([
        where('last_seen_on', '<', before),
        where.and([where('last_seen_on', 'is', null), where('created_at', '<', before)]),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('role_grant')
            .select('role_grant.id')
            .whereRef('role_grant.person_id', '=', 'person.id')
            .where((grant) => grant.or([grant('ends_on', 'is', null), grant('ends_on', '>', today)])),
        ),
      ),
    )
    .orderBy('id')
    .limit(most)
    .execute()
}
