import type { Kysely } from 'kysely'
import type { ProgrammeRow } from '../cohort-tables'
import type { Database } from '../database'

export async function insertProgramme(db: Kysely<Database>, programme: ProgrammeRow): Promise<void> {
  await db.insertInto('programme').values(programme).execute()
}

export async function findProgramme(db: Kysely<Database>, id: string): Promise<ProgrammeRow | undefined> {
  return db.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The programmes of an academy, by name. */
export async function listProgrammes(
  db: Kysely<Database>,
  academyId: string,
): Promise<readonly ProgrammeRow[]> {
  return db
    .selectFrom('programme')
    .selectAll()
    .where('academy_id', '=', academyId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Changes a programme as it was read: false where somebody else has changed it meanwhile. */
export async function updateProgramme(
  db: Kysely<Database>,
  { id, academy_id: academyId, version }: Pick<ProgrammeRow, 'id' | 'academy_id' | 'version'>,
  changes: Partial<Pick<ProgrammeRow, 'name' | 'aims' | 'aimed_at' | 'tier' | 'design' | 'ended_on'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('programme')
    .set({ ...changes, version: version + 1 })
    .where('academy_id', '=', academyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}
