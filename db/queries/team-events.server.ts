import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { TeamEventRow } from '../round-tables'

/** What happened to a team, the earliest first. */
export async function listEventRows(db: Kysely<Database>, teamId: string): Promise<readonly TeamEventRow[]> {
  return db
    .selectFrom('team_event')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
}

export async function insertTeamEvent(db: Kysely<Database>, event: TeamEventRow): Promise<void> {
  await db.insertInto('team_event').values(event).execute()
}

/** Corrects an event. False if there is none of that team. */
export async function updateTeamEvent(
  db: Kysely<Database>,
  teamId: string,
  id: string,
  changes: Pick<TeamEventRow, 'happened_on' | 'kind' | 'text'>,
): Promise<boolean> {
  const result = await db
    .updateTable('team_event')
    .set(changes)
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Removes an event. False if there is none of that team. */
export async function deleteTeamEvent(db: Kysely<Database>, teamId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('team_event')
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
