import { type Kysely, sql } from 'kysely'
import type { Database } from '../database'

/** @throws Error with a sentence where a move to this database was begun and isn't done */
export async function refuseHalfMoved(db: Kysely<Database>): Promise<void> {
  const isBegun = await sql`select 1 from move_progress limit 1`.execute(db).then(
    () => true,
    () => false,
  )
  if (isBegun)
    throw new Error(
      'The database has been moved here only in part: run npm run move again until it says that it is done.',
    )
}
