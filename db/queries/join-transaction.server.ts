import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** Does it all in one transaction: in that of the caller, if there is one. */
export async function joinTransaction<T>(
  db: Kysely<Database>,
  work: (transaction: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
