import { type Kysely, sql } from 'kysely'
import type { AttachedCount } from '../../app/domain/field/find-moves'
import type { Hanging } from '../../app/domain/field/find-undo-obstacles'
import type { Database } from '../database'

/** Every table, beside the field's own, whose rows name ICSs, and where. A test holds it complete. */
export const tablesNamingIcs = [
  { what: 'teams', table: 'team', columns: ['ics_id', 'chosen_ics_id'] },
  { what: 'organisations', table: 'organisation', columns: ['ics_id', 'chosen_ics_id'] },
  { what: 'posts', table: 'post', columns: ['ics_id', 'chosen_ics_id'] },
  { what: 'catalogues', table: 'catalogue', columns: ['ics_id', 'chosen_ics_id'] },
  { what: 'academies', table: 'academy_ics', columns: ['ics_id', 'chosen_ics_id'] },
  { what: 'roles', table: 'role_grant', columns: ['place_id'] },
  { what: 'invitations', table: 'invitation', columns: ['place_id'] },
  { what: 'assessments', table: 'assessment', columns: ['ics_id'] },
  { what: 'people in forums', table: 'forum_member', columns: ['ics_id'] },
  { what: 'demand', table: 'demand', columns: ['ics_id'] },
  { what: 'released demand', table: 'demand_release', columns: ['ics_id'] },
  { what: 'published results', table: 'snapshot', columns: ['owner_id'] },
  { what: 'guides', table: 'guide', columns: ['owner_id'] },
  { what: 'requests for help', table: 'help_request', columns: ['asker_id'] },
] as const

/** What moves with its ICS: where its owner can choose after a split. */
const attachedTables = tablesNamingIcs.filter(
  (named): named is Extract<typeof named, { columns: readonly ['ics_id', 'chosen_ics_id'] }> =>
    named.columns.length === 2,
)

/** How many things of each kind are attached to ICSs, by what they are attached to and what was chosen. */
export async function countAttached(db: Kysely<Database>): Promise<readonly AttachedCount[]> {
  const found: AttachedCount[] = []
  for (const { what, table } of attachedTables) {
    const rows = await sql<{ ics_id: string; chosen_ics_id: string | null; count: number | string }>`
      select ics_id, chosen_ics_id, count(*) as count from ${sql.table(table)}
      where ics_id is not null group by ics_id, chosen_ics_id order by ics_id, chosen_ics_id`.execute(db)
    for (const row of rows.rows) {
      const attachment = { icsId: row.ics_id, chosenIcsId: row.chosen_ics_id }
      found.push({ kind: what, count: Number(row.count), ...attachment })
    }
  }
  return found
}

/** How many roles are held, or waiting to be taken, for one of these ICSs. */
export async function countRolesIn(db: Kysely<Database>, icsIds: readonly string[]): Promise<number> {
  const found = await listHanging(db, icsIds)
  return found
    .filter(({ what }) => what === 'roles' || what === 'invitations')
    .reduce((sum, { count }) => sum + count, 0)
}

/** Everything that names one of these ICSs, in whatever way: kind, ICS and how many. */
export async function listHanging(
  db: Kysely<Database>,
  icsIds: readonly string[],
): Promise<readonly Hanging[]> {
  const found: Hanging[] = []
  for (const icsId of icsIds) {
    for (const { what, table, columns } of tablesNamingIcs) {
      const names = sql.join(
        columns.map((column) => sql`${sql.ref(column)} = ${icsId}`),
        sql` or `,
      )
      const rows = await sql<{ count: number | string }>`
        select count(*) as count from ${sql.table(table)} where ${names}`.execute(db)
      const count = Number(rows.rows[0]?.count)
      if (count > 0) found.push({ what, icsId, count })
    }
  }
  return found
}

/** What was attached to one of the origins, and whose owner chose one of the successors: kind, successor and how many. */
export async function listChoices(
  db: Kysely<Database>,
  originIds: readonly string[],
  successorIds: readonly string[],
): Promise<readonly Hanging[]> {
  if (originIds.length === 0) return []
  const found: Hanging[] = []
  for (const icsId of successorIds) {
    for (const { what, table } of attachedTables) {
      const rows = await sql<{ count: number | string }>`
        select count(*) as count from ${sql.table(table)}
        where chosen_ics_id = ${icsId} and ics_id in (${sql.join(originIds)})`.execute(db)
      const count = Number(rows.rows[0]?.count)
      if (count > 0) found.push({ what, icsId, count })
    }
  }
  return found
}
