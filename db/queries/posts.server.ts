import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { PostRow } from '../field-tables'

/** A post with what its organisation is, where it has one. */
export type PostWithOrganisation = PostRow &
  Readonly<{
    organisation_name: string | null
    organisation_sector: string | null
    organisation_ics_id: string | null
    organisation_chosen_ics_id: string | null
    organisation_valid_to: string | null
  }>

export async function insertPost(db: Kysely<Database>, post: PostRow): Promise<void> {
  await db.insertInto('post').values(post).execute()
}

/** Changes a person's own post; false if they have none of that id. */
export async function updatePost(
  db: Kysely<Database>,
  personId: string,
  id: string,
  changes: Partial<Omit<PostRow, 'person_id' | 'id' | 'created_at'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('post')
    .set(changes)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function deletePost(db: Kysely<Database>, personId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('post')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

/** A person's posts with their organisations, the first said first. */
export async function listPosts(
  db: Kysely<Database>,
  personId: string,
): Promise<readonly PostWithOrganisation[]> {
  return db
    .selectFrom('post')
    .leftJoin('organisation', 'organisation.id', 'post.organisation_id')
    .selectAll('post')
    .select([
      'organisation.name as organisation_name',
      'organisation.sector as organisation_sector',
      'organisation.ics_id as organisation_ics_id',
      'organisation.chosen_ics_id as organisation_chosen_ics_id',
      'organisation.valid_to as organisation_valid_to',
    ])
    .where('post.person_id', '=', personId)
    .orderBy('post.id')
    .execute()
}
