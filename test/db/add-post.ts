import type { Kysely } from 'kysely'
import type { Database } from '../../db/database'
import { insertPost } from '../../db/queries/posts.server'
import { NINE } from './rows'

type PostRow = Parameters<typeof insertPost>[1]

/** Says where somebody works. */
export async function addPost(
  db: Kysely<Database>,
  personId: string,
  changes: Partial<PostRow>,
): Promise<void> {
  await insertPost(db, {
    ...{ person_id: personId, id: `post-${personId}`, organisation_id: null, sector: null, created_at: NINE },
    ...{ ics_id: null, chosen_ics_id: null, function: null, tier: null },
    ...changes,
  })
}
