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

type LinkDue = Pick<LinkCheckRow, 'catalogue_id' | 'activity_id' | 'link'>

/** Links of activities in use that weren't tried since a time, as they are now: those never tried first. */
export async function listLinksDue(
  db: Kysely<Database>,
  { before, limit }: Readonly<{ before: string; limit: number }>,
): Promise<readonly LinkDue[]> {
  const rows = await db
    .selectFrom('activity')
    .leftJoin('link_check', (join) =>
      join
        .onRef('link_check.catalogue_id', '=', 'activity.catalogue_id')
        .onRef('link_check.activity_id', '=', 'activity.id')
        .onRef('link_check.link', '=', 'activity.link'),
    )
    .select(['activity.catalogue_id', 'activity.id', 'activity.link'])
    .where('activity.link', 'is not', null)
    .where('activity.state', '<>', 'retired')
    .where((where) =>
      where.or([where('link_check.checked_at', 'is', null), where('link_check.checked_at', '<', before)]),
    )
    .orderBy((order) => order.fn.coalesce('link_check.checked_at', order.val('')))
    .orderBy('activity.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ catalogue_id: row.catalogue_id, activity_id: row.id, link: row.link! }))
}

/** Keeps how a link was found, in place of how it was before. */
export async function saveLinkCheck(db: Kysely<Database>, check: LinkCheckRow): Promise<void> {
  const { link, outcome, checked_at } = check
  await db
    .insertInto('link_check')
    .values(check)
    .onConflict((conflict) =>
      conflict.columns(['catalogue_id', 'activity_id']).doUpdateSet({ link, outcome, checked_at }),
    )
    .execute()
}
