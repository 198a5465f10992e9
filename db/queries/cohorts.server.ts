import type { Kysely } from 'kysely'
import type { CohortRow } from '../cohort-tables'
import type { Database } from '../database'

/** What a cohort is called, and whose it is. */
export type CohortName = Readonly<{ id: string; name: string; programme: string; academy_id: string }>

const named = (db: Kysely<Database>) =>
  db
    .selectFrom('cohort')
    .innerJoin('programme', 'programme.id', 'cohort.programme_id')
    .select(['cohort.id', 'cohort.name', 'programme.name as programme', 'cohort.academy_id'])

export async function findCohortName(db: Kysely<Database>, id: string): Promise<CohortName | undefined> {
  return named(db).where('cohort.id', '=', id).executeTakeFirst()
}

/** Of all cohorts that have not ended, by programme and name. */
export async function listCohortNames(db: Kysely<Database>): Promise<readonly CohortName[]> {
  return named(db)
    .where('cohort.ended_on', 'is', null)
    .orderBy('programme.name')
    .orderBy('cohort.name')
    .orderBy('cohort.id')
    .execute()
}

export async function insertCohort(db: Kysely<Database>, cohort: CohortRow): Promise<void> {
  await db.insertInto('cohort').values(cohort).execute()
}

export async function findCohort(db: Kysely<Database>, id: string): Promise<CohortRow | undefined> {
  return db.selectFrom('cohort').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The cohorts of a programme, the oldest first. */
export async function listCohortsOf(
  db: Kysely<Database>,
  programmeId: string,
): Promise<readonly CohortRow[]> {
  return db
    .selectFrom('cohort')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Changes a cohort as it was read: false where somebody else has changed it meanwhile. */
export async function updateCohort(
  db: Kysely<Database>,
  { id, academy_id: academyId, version }: Pick<CohortRow, 'id' | 'academy_id' | 'version'>,
  changes: Partial<Pick<CohortRow, 'name' | 'reporting' | 'threshold' | 'ended_on'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('cohort')
    .set({ ...changes, version: version + 1 })
    .where('academy_id', '=', academyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Holds up whoever else invites to a cohort of the same programme until the transaction ends. */
export async function lockProgrammeOf(db: Kysely<Database>, cohortId: string): Promise<void> {
  await db
    .updateTable('programme')
    .set((expression) => ({ version: expression.ref('version') }))
    .where('id', '=', (select) =>
      select.selectFrom('cohort').select('programme_id').where('id', '=', cohortId),
    )
    .execute()
}

type InProgramme = Readonly<{ email: string; cohortId: string; now: string }>

/** Whether the owner of an address takes part in another cohort of the same programme, or is invited to one (H2). */
export async function isInOtherCohort(db: Kysely<Database>, of: InProgramme): Promise<boolean> {
  if (await takesPartInOtherCohort(db, of)) return true
  const others = await listOtherCohorts(db, of)
  if (others.length === 0) return false
  const invited = await db
    .selectFrom('invitation')
    .select('id')
    .where('email', '=', of.email)
    .where('role', '=', 'cohort-participant')
    .where('place_id', 'in', others)
    .where('expires_at', '>', of.now)
    .executeTakeFirst()
  return invited !== undefined
}

/** Whether the owner of an address takes part in another cohort of the same programme, today or later (H2). */
export async function takesPartInOtherCohort(db: Kysely<Database>, of: InProgramme): Promise<boolean> {
  const others = await listOtherCohorts(db, of)
  if (others.length === 0) return false
  const held = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select('role_grant.id')
    .where('person.email', '=', of.email)
    .where('role', '=', 'cohort-participant')
    .where('place_id', 'in', others)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', of.now.slice(0, 10))]))
    .executeTakeFirst()
  return held !== undefined
}

/** The other cohorts of the same programme that have not ended. */
async function listOtherCohorts(
  db: Kysely<Database>,
  { cohortId, now }: InProgramme,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('cohort')
    .innerJoin('cohort as other', 'other.programme_id', 'cohort.programme_id')
    .select('other.id')
    .where('cohort.id', '=', cohortId)
    .where('other.id', '!=', cohortId)
    .where((where) =>
      where.or([where('other.ended_on', 'is', null), where('other.ended_on', '>', now.slice(0, 10))]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
