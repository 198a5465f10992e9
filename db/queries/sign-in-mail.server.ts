import type { Kysely } from 'kysely'
import type { Database } from '../database'

export type ClaimedMail = Readonly<{
  requestId: string
  email: string
  /** When what it says stops being of use. */
  expiresAt: string
  /** Which attempt this is, from 1. Nobody else has the same. */
  attempt: number
}>

const CANDIDATES = 10

/**
 * Takes a mail that is due and still of use, the longest due first. However many processes ask at once, one
 * gets it. Whoever doesn't say how it went by `claimedUntil` has died: then it is due again.
 */
export async function claimMail(
  db: Kysely<Database>,
  { now, claimedUntil }: Readonly<{ now: string; claimedUntil: string }>,
): Promise<ClaimedMail | null> {
  for (;;) {
    const due = await db
      .selectFrom('sign_in_mail')
      .innerJoin('sign_in_request', 'sign_in_request.id', 'sign_in_mail.request_id')
      .select(['request_id', 'due_at', 'attempts', 'email', 'expires_at'])
      .where('due_at', '<=', now)
      .where('expires_at', '>', now)
      .where('used_at', 'is', null)
      .orderBy('due_at')
      .limit(CANDIDATES)
      .execute()
    if (due.length === 0) return null
    for (const mail of due) {
      const result = await db
        .updateTable('sign_in_mail')
        .set({ due_at: claimedUntil, attempts: mail.attempts + 1 })
        .where('request_id', '=', mail.request_id)
        .where('due_at', '=', mail.due_at)
        .where('attempts', '=', mail.attempts)
        .executeTakeFirst()
      if (Number(result.numUpdatedRows) === 1) {
        const { request_id: requestId, email, expires_at: expiresAt, attempts } = mail
        return { requestId, email, expiresAt, attempt: attempts + 1 }
      }
    }
  }
}

type Claim = Pick<ClaimedMail, 'requestId' | 'attempt'>

/** Tries a claimed mail again later, unless somebody else has claimed it since. */
export async function postponeMail(db: Kysely<Database>, claim: Claim, dueAt: string): Promise<void> {
  await db
    .updateTable('sign_in_mail')
    .set({ due_at: dueAt })
    .where('request_id', '=', claim.requestId)
    .where('attempts', '=', claim.attempt)
    .execute()
}

/** Takes a mail out of the outbox: it was sent, or never will be. */
export async function deleteMail(db: Kysely<Database>, requestId: string): Promise<void> {
  await db.deleteFrom('sign_in_mail').where('request_id', '=', requestId).execute()
}
