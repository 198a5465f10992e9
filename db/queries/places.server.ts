import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { TeamRow } from '../field-tables'

export type AcademyRow = Readonly<{ id: string; name: string; created_at: string; ended_on: string | null }>

export async function insertTeam(db: Kysely<Database>, team: TeamRow): Promise<void> {
  await db.insertInto('team').values(team).execute()
}

export async function findTeam(db: Kysely<Database>, id: string): Promise<TeamRow | undefined> {
  return db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst()
}

/** All teams that are attached to one of these ICSs, by name. */
export async function listTeamsOf(
  db: Kysely<Database>,
  icsIds: readonly string[],
): Promise<readonly TeamRow[]> {
  if (icsIds.length === 0) return []
  return db
    .selectFrom('team')
    .selectAll()
    .where((where) => where.or([where('ics_id', 'in', icsIds), where('chosen_ics_id', 'in', icsIds)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function listTeams(db: Kysely<Database>): Promise<readonly TeamRow[]> {
  return db.selectFrom('team').selectAll().orderBy('name').orderBy('id').execute()
}

export async function updateTeam(
  db: Kysely<Database>,
  id: string,
  changes: Partial<Pick<TeamRow, 'name' | 'chosen_ics_id' | 'ended_on'>>,
): Promise<void> {
  await db.updateTable('team').set(changes).where('id', '=', id).execute()
}

export async function insertAcademy(
  db: Kysely<Database>,
  academy: AcademyRow,
  icsIds: readonly string[],
): Promise<void> {
  await db.insertInto('academy').values(academy).execute()
  await setAcademySystems(db, academy.id, icsIds)
}

/** Says which ICSs an academy works with; a choice made after a split stays. */
export async function setAcademySystems(
  db: Kysely<Database>,
  academyId: string,
  icsIds: readonly string[],
): Promise<void> {
  const leaving = db.deleteFrom('academy_ics').where('academy_id', '=', academyId)
  await (icsIds.length > 0 ? leaving.where('ics_id', 'not in', icsIds) : leaving).execute()
  for (const icsId of icsIds) {
    await db
      .insertInto('academy_ics')
      .values({ academy_id: academyId, ics_id: icsId, chosen_ics_id: null })
      .onConflict((conflict) => conflict.columns(['academy_id', 'ics_id']).doNothing())
      .execute()
  }
}

/** Notes which successor of a split ICS an academy works with: nothing happens where it didn't work with that ICS. */
export async function chooseAcademySuccessor(
  db: Kysely<Database>,
  { academyId, splitIcsId, icsId }: Readonly<{ academyId: string; splitIcsId: string; icsId: string }>,
): Promise<void> {
  await db
    .updateTable('academy_ics')
    .set({ chosen_ics_id: icsId })
    .where('academy_id', '=', academyId)
    .where('ics_id', '=', splitIcsId)
    .execute()
}

export async function renameAcademy(db: Kysely<Database>, id: string, name: string): Promise<void> {
  await db.updateTable('academy').set({ name }).where('id', '=', id).execute()
}

export async function findAcademy(db: Kysely<Database>, id: string): Promise<AcademyRow | undefined> {
  return db.selectFrom('academy').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listAcademies(db: Kysely<Database>): Promise<readonly AcademyRow[]> {
  return db.selectFrom('academy').selectAll().orderBy('name').orderBy('id').execute()
}

export async function listAcademySystems(
  db: Kysely<Database>,
  academyId: string,
): Promise<readonly Readonly<{ ics_id: string; chosen_ics_id: string | null }>[]> {
  return db
    .selectFrom('academy_ics')
    .select(['ics_id', 'chosen_ics_id'])
    .where('academy_id', '=', academyId)
    .orderBy('ics_id')
    .execute()
}

/** Which ICSs the academies that there are today work with. */
export async function listAcademiesWithSystems(
  db: Kysely<Database>,
): Promise<readonly Readonly<{ academy_id: string; ics_id: string; chosen_ics_id: string | null }>[]> {
  return db
    .selectFrom('academy_ics')
    .innerJoin('academy', 'academy.id', 'academy_ics.academy_id')
    .select(['academy_ics.academy_id', 'academy_ics.ics_id', 'academy_ics.chosen_ics_id'])
    .where('academy.ended_on', 'is', null)
    .orderBy('academy_ics.academy_id')
    .orderBy('academy_ics.ics_id')
    .execute()
}

/** What places are called, by their ids. */
export async function listPlaceNames(
  db: Kysely<Database>,
): Promise<readonly Readonly<{ kind: 'ics' | 'team' | 'academy'; id: string; name: string }>[]> {
  const [systems, teams, academies] = [
    await db.selectFrom('ics').select(['id', 'name']).execute(),
    await db.selectFrom('team').select(['id', 'name']).execute(),
    await db.selectFrom('academy').select(['id', 'name']).execute(),
  ]
  return [
    ...systems.map((row) => ({ kind: 'ics' as const, ...row })),
    ...teams.map((row) => ({ kind: 'team' as const, ...row })),
    ...academies.map((row) => ({ kind: 'academy' as const, ...row })),
  ]
}
