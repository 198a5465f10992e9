import { type Kysely, sql } from 'kysely'
import type { Database } from '../database'
import { inParts } from '../in-parts'
import type { OrganisationRow } from '../field-tables'

/** SQLite and PostgreSQL both take this many rows, or names, in one statement. */
const AT_ONCE = 500

/** Adds organisations; false if one of their codes was given to another meanwhile. */
export async function insertOrganisations(
  db: Kysely<Database>,
  organisations: readonly OrganisationRow[],
): Promise<boolean> {
  let added = 0
  for (const some of inParts(organisations, AT_ONCE)) {
    const result = await db
      .insertInto('organisation')
      .values([...some])
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    added += Number(result.numInsertedOrUpdatedRows)
  }
  return added === organisations.length
}

export async function updateOrganisation(
  db: Kysely<Database>,
  id: string,
  changes: Partial<Omit<OrganisationRow, 'id' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('organisation').set(changes).where('id', '=', id).execute()
}

export async function findOrganisation(
  db: Kysely<Database>,
  id: string,
): Promise<OrganisationRow | undefined> {
  return db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * Organisations by name, those whose name holds every word.
 * @param words folded as names are; none for all
 * @param on only those that are there on this day
 */
export async function searchOrganisations(
  db: Kysely<Database>,
  {
    words,
    on,
    limit,
    offset,
  }: Readonly<{ words: readonly string[]; on: string | null; limit: number; offset: number }>,
): Promise<readonly OrganisationRow[]> {
  let query = db.selectFrom('organisation').selectAll()
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`name_key like ${pattern} escape '\\'`)
  }
  if (on !== null) {
    query = query
      .where((where) => where.or([where('valid_from', 'is', null), where('valid_from', '<=', on)]))
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
  }
  return query.orderBy('name_key').orderBy('id').limit(limit).offset(offset).execute()
}

/** Organisations, current or not, that have one of these codes or (folded) names. */
export async function listOrganisationsKnownBy(
  db: Kysely<Database>,
  { odsCodes, nameKeys }: Readonly<{ odsCodes: readonly string[]; nameKeys: readonly string[] }>,
): Promise<readonly OrganisationRow[]> {
  const found = new Map<string, OrganisationRow>()
  for (const [column, values] of [
    ['ods_code', odsCodes],
    ['name_key', nameKeys],
  ] as const) {
    for (const some of inParts(values, AT_ONCE)) {
      const rows = await db.selectFrom('organisation').selectAll().where(column, 'in', some).execute()
      for (const row of rows) found.set(row.id, row)
    }
  }
  return [...found.values()]
}

/** All organisations that are attached to one of these ICSs, by name. */
export async function listOrganisationsOf(
  db: Kysely<Database>,
  icsIds: readonly string[],
): Promise<readonly OrganisationRow[]> {
  if (icsIds.length === 0) return []
  return db
    .selectFrom('organisation')
    .selectAll()
    .where('ics_id', 'in', icsIds)
    .orderBy('name_key')
    .orderBy('id')
    .execute()
}
