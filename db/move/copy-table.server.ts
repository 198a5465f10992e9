import type SqliteDatabase from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database'
import type { MovedTable } from './list-tables.server'

type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** So many rows at once, each time in one transaction with the note of how far it is. */
const ROWS_AT_ONCE = 500

/** Tells how many rows of a table are done, of how many. */
export type TellProgress = (table: string, done: number, of: number) => void

/**
 * Copies what is still to be copied of a table, in the order in which its rows were written, and notes how far it is in
 * `move_progress`, so that it goes on from there if it is cut off.
 * @throws Error with a sentence where a value can't be stored in PostgreSQL
 */
export async function copyTable(
  file: SqliteDatabase.Database,
  db: Kysely<Database>,
  table: MovedTable,
  tell: TellProgress,
): Promise<void> {
  const total = Number(file.prepare(`select count(*) from "${table.name}"`).pluck().get())
  let { lastRow, done } = await readProgress(db, table.name)
  while (done < total) {
    const rows = readRows(file, table, lastRow)
    if (rows.length === 0)
      throw new Error(`${table.name} has fewer rows than before: begin anew with an empty database.`)
    refuseNull(table, rows)
    lastRow = Number(rows.at(-1)!['moved_row'])
    done += rows.length
    const json = JSON.stringify(rows)
    await db.transaction().execute(async (transaction) => {
      // Columns that the table hasn't, such as the row's number, are left out.
      await sql`insert into ${sql.table(table.name)}
        select * from json_populate_recordset(null::${sql.table(table.name)}, ${json}::json)`.execute(
        transaction,
      )
      await sql`insert into move_progress (table_name, last_row, done) values (${table.name}, ${lastRow}, ${done})
        on conflict (table_name) do update set last_row = excluded.last_row, done = excluded.done`.execute(
        transaction,
      )
    })
    tell(table.name, done, total)
  }
}

/** The next rows after one, with their number in SQLite. */
export function readRows(file: SqliteDatabase.Database, table: MovedTable, after: number): readonly Row[] {
  return file
    .prepare(
      `select rowid as moved_row, * from "${table.name}" where rowid > ? order by rowid limit ${ROWS_AT_ONCE}`,
    )
    .all(after) as Row[]
}

async function readProgress(db: Kysely<Database>, table: string) {
  const { rows } = await sql<{ last_row: string; done: string }>`
    select last_row, done from move_progress where table_name = ${table}`.execute(db)
  return { lastRow: Number(rows[0]?.last_row ?? 0), done: Number(rows[0]?.done ?? 0) }
}

function refuseNull(table: MovedTable, rows: readonly Row[]): void {
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'string' && value.includes('\0'))
        throw new Error(
          `${table.name}.${column} holds a null character, which PostgreSQL can’t store (row ${row['moved_row']}).`,
        )
}
