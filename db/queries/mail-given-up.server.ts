import type { Kysely } from 'kysely'
import type { Database } from '../database'
import { joinTransaction } from './join-transaction.server'

/** How the outbox stands: in numbers, never to whom or of what kind (D9). */
export type MailState = Readonly<{
  waiting: number
  /** How many of those were tried at least once. */
  tried: number
  /** When the first of those that wait is tried next; null where none waits. */
  nextAt: string | null
  /** How much was given up, by day, the latest first. */
  givenUp: readonly Readonly<{ day: string; count: number }>[]
}>

/** Counts mail that was given up on a day. */
export async function noteMailGivenUp(db: Kysely<Database>, day: string, count: number): Promise<void> {
  await db
    .insertInto('mail_given_up')
    .values({ day, count })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet((eb) => ({ count: eb('mail_given_up.count', '+', count) })),
    )
    .execute()
}

/** Forgets mail that is of no use any more, and counts it. Gives how many. */
export async function giveUpExpiredMail(db: Kysely<Database>, now: string): Promise<number> {
  return joinTransaction(db, async (transaction) => {
    const result = await transaction
      .deleteFrom('outgoing_mail')
      .where('expires_at', '<=', now)
      .executeTakeFirst()
    const count = Number(result.numDeletedRows)
    if (count > 0) await noteMailGivenUp(transaction, now.slice(0, 10), count)
    return count
  })
}

/** How the outbox stands, with what was given up since a day. */
export async function readMailState(db: Kysely<Database>, since: string): Promise<MailState> {
  const counted = await db
    .selectFrom('outgoing_mail')
    .select([db.fn.count('id').as('waiting'), db.fn.min('due_at').as('next_at')])
    .select((eb) => eb.fn.sum(eb.case().when('attempts', '>', 0).then(1).else(0).end()).as('tried'))
    .executeTakeFirstOrThrow()
  const givenUp = await db
    .selectFrom('mail_given_up')
    .selectAll()
    .where('day', '>=', since)
    .orderBy('day', 'desc')
    .execute()
  return {
    waiting: Number(counted.waiting),
    tried: Number(counted.tried ?? 0),
    nextAt: counted.next_at,
    givenUp: givenUp.map(({ day, count: of }) => ({ day, count: Number(of) })),
  }
}

/** Makes all mail due now that waits for a later time than anybody claims one for. Gives how many. */
export async function makeMailDue(
  db: Kysely<Database>,
  { now, claimedUntil }: Readonly<{ now: string; claimedUntil: string }>,
): Promise<number> {
  const result = await db
    .updateTable('outgoing_mail')
    .set({ due_at: now })
    .where('due_at', '>', claimedUntil)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
