import type { Kysely } from 'kysely'
import type { Database } from '../database'
import type { HelpMessageRow, HelpRequestRow } from '../guide-tables'

export async function insertHelpRequest(db: Kysely<Database>, request: HelpRequestRow): Promise<void> {
  await db.insertInto('help_request').values(request).execute()
}

export async function findHelpRequest(db: Kysely<Database>, id: string): Promise<HelpRequestRow | undefined> {
  return db.selectFrom('help_request').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What an academy was asked, open ones first, then the latest change first. */
export async function listHelpRequestsTo(
  db: Kysely<Database>,
  academyId: string,
): Promise<readonly HelpRequestRow[]> {
  return db
    .selectFrom('help_request')
    .selectAll()
    .where('academy_id', '=', academyId)
    .orderBy('state', 'desc')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** What an ICS or a team asked, in the same order. */
export async function listHelpRequestsOf(
  db: Kysely<Database>,
  asker: Readonly<{ kind: 'ics' | 'team'; id: string }>,
): Promise<readonly HelpRequestRow[]> {
  return db
    .selectFrom('help_request')
    .selectAll()
    .where('asker_kind', '=', asker.kind)
    .where('asker_id', '=', asker.id)
    .orderBy('state', 'desc')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Moves a request from one state to the other: false where it is not in the first. */
export async function moveHelpRequest(
  db: Kysely<Database>,
  { academy_id: academyId, id }: Pick<HelpRequestRow, 'academy_id' | 'id'>,
  move: Readonly<{ from: HelpRequestRow['state']; to: HelpRequestRow['state']; at: string }>,
): Promise<boolean> {
  const result = await db
    .updateTable('help_request')
    .set({ state: move.to, changed_at: move.at })
    .where('academy_id', '=', academyId)
    .where('id', '=', id)
    .where('state', '=', move.from)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function insertHelpMessage(db: Kysely<Database>, message: HelpMessageRow): Promise<void> {
  await db.insertInto('help_message').values(message).execute()
}

/** What was written on a request, the earliest first. */
export async function listHelpMessages(
  db: Kysely<Database>,
  { academy_id: academyId, id }: Pick<HelpRequestRow, 'academy_id' | 'id'>,
): Promise<readonly HelpMessageRow[]> {
  return db
    .selectFrom('help_message')
    .selectAll()
    .where('academy_id', '=', academyId)
    .where('request_id', '=', id)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
}
