import type { Kysely } from 'kysely'
import type { LinkCheckRow } from '../catalogue-tables'
import type { Database } from '../database'

/** Links of a catalogue that didn't work when they were last tried, by activity. */
export async function listFailedLinks(
  db: Kysely<Database>,
  catalogueId: string,
): Promise<readonly LinkCheckRow[]> {
  return db
    .selectFrom('link_check')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('outcome', '<>', 'works')
    .orderBy('activity_id')
    .execute()
}
