import type { Kysely } from 'kysely'
import type { Field, IcsCode, Region } from '../../app/domain/field/field'
import type { Database } from '../database'

/** All ICSs there are, were and will be, by name, and how they followed each other. */
export async function readFieldRows(db: Kysely<Database>): Promise<Field> {
  const systems = await db.selectFrom('ics').selectAll().orderBy('name').execute()
  const successions = await db
    .selectFrom('ics_succession')
    .innerJoin('field_change', 'field_change.id', 'ics_succession.change_id')
    .select(['change_id', 'effective_on', 'predecessor_id', 'successor_id', 'kind'])
    .orderBy('effective_on')
    .orderBy('predecessor_id')
    .orderBy('successor_id')
    .execute()
  return {
    systems: systems.map((row) => ({
      id: row.id,
      name: row.name,
      boardName: row.board_name,
      regionId: row.region_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    successions: successions.map((row) => ({
      changeId: row.change_id,
      effectiveOn: row.effective_on,
      predecessorId: row.predecessor_id,
      successorId: row.successor_id,
      kind: row.kind,
    })),
  }
}

/** The regions that there are and were, by name. */
export async function listRegions(db: Kysely<Database>): Promise<readonly Region[]> {
  return db
    .selectFrom('region')
    .select(['id', 'name', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('name')
    .execute()
}

/** The codes that ICSs have and had, with their days. */
export async function listIcsCodes(db: Kysely<Database>): Promise<readonly IcsCode[]> {
  return db
    .selectFrom('ics_code')
    .select(['ics_id as icsId', 'scheme', 'code', 'valid_from as validFrom', 'valid_to as validTo'])
    .orderBy('scheme')
    .orderBy('valid_from')
    .orderBy('code')
    .execute()
}

/** Changes what an ICS is called on the screen; its board's name in law stays. */
export async function renameIcs(db: Kysely<Database>, id: string, name: string): Promise<void> {
  await db.updateTable('ics').set({ name }).where('id', '=', id).execute()
}

/** Gives an ICS a code for a time; the latest that it had under the scheme ends where this begins. */
export async function insertIcsCode(
  db: Kysely<Database>,
  { icsId, scheme, code, validFrom, validTo }: IcsCode,
): Promise<void> {
  await db
    .updateTable('ics_code')
    .set({ valid_to: validFrom })
    .where('ics_id', '=', icsId)
    .where('scheme', '=', scheme)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', validFrom)]))
    .execute()
  await db
    .insertInto('ics_code')
    .values({ ics_id: icsId, scheme, code, valid_from: validFrom, valid_to: validTo })
    .execute()
}
