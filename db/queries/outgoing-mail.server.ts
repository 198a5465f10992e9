import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../database'

export type MailKind = Selectable<Database['outgoing_mail']>['kind']

export type ClaimedMail = Readonly<{
  id: string
  kind: MailKind
  /** When what it says stops being of use. */
  expiresAt: string
  /** Which attempt this is, from 1. Nobody else has the same. */
  attempt: number
}>

const CANDIDATES = 10
const NEVER = '9999'

/** Puts a mail into the outbox, due at once: in the transaction of what it is about, both or neither. */
export async function insertMail(
  db: Kysely<Database>,
  mail: Readonly<{ id: string; kind: MailKind; dueAt: string; expiresAt: string }>,
): Promise<void> {
  await db
    .insertInto('outgoing_mail')
    .values({
      id: mail.id,
      kind: mail.kind,
      due_at: mail.dueAt,
      expires_at: mail.expiresAt,
      attempts: 0,
    })
    .execute()
}

/**
 * Takes a mail that is due and still of use, the longest due first. However many processes ask at once, one
 * gets it. Whoever doesn't say how it went by `claimedUntil` has died: then it is due again. What is due after
 * `latest`, longer than any pause, was put there before the clock was set back, and is due now.
 */
export async function claimMail(
  db: Kysely<Database>,
  { now, claimedUntil, latest = NEVER }: Readonly<{ now: string; claimedUntil: string; latest?: string }>,
): Promise<ClaimedMail | null> {
  for (;;) {
    const due = await db
      .selectFrom('outgoing_mail')
      .selectAll()
      .where((mail) => mail.or([mail('due_at', '<=', now), mail('due_at', '>', latest)]))
      .where('expires_at', '>', now)
      .orderBy('due_at')
      .limit(CANDIDATES)
      .execute()
    if (due.length === 0) return null
    for (const mail of due) {
      const result = await db
        .updateTable('outgoing_mail')
        .set({ due_at: claimedUntil, attempts: mail.attempts + 1 })
        .where('id', '=', mail.id)
        .where('due_at', '=', mail.due_at)
        .where('attempts', '=', mail.attempts)
        .executeTakeFirst()
      if (Number(result.numUpdatedRows) === 1) {
        return { id: mail.id, kind: mail.kind, expiresAt: mail.expires_at, attempt: mail.attempts + 1 }
      }
    }
  }
}

type Claim = Pick<ClaimedMail, 'id' | 'attempt'>

/** Tries a claimed mail again later, unless somebody else has claimed it since. */
export async function postponeMail(db: Kysely<Database>, claim: Claim, dueAt: string): Promise<void> {
  await db
    .updateTable('outgoing_mail')
    .set({ due_at: dueAt })
    .where('id', '=', claim.id)
    .where('attempts', '=', claim.attempt)
    .execute()
}

/** Takes a mail out of the outbox: it was sent, or never will be. */
export async function deleteMail(db: Kysely<Database>, id: string): Promise<void> {
  await db.deleteFrom('outgoing_mail').where('id', '=', id).execute()
}

/** Forgets mail that is of no use any more. Gives how many. */
export async function deleteExpiredMail(db: Kysely<Database>, now: string): Promise<number> {
  const result = await db.deleteFrom('outgoing_mail').where('expires_at', '<=', now).executeTakeFirst()
  return Number(result.numDeletedRows)
}
