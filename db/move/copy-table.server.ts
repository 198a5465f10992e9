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
 * Copies what is still to be copied of a table, in the order in which SQLite keeps its rows, and notes how far it is in
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
  let { last, done } = await readProgress(db, table.name)
  while (done < total) {
    const rows = readRows(file, table, last)
    if (rows.length === 0)
      throw new Error(`${table.name} has fewer rows than before: begin anew with an empty database.`)
    refuseNull(table, rows, done)
    last = placeOf(table, rows.at(-1)!)
    done += rows.length
    const json = JSON.stringify(rows)
    await db.transaction().execute(async (transaction) => {
      // Columns that the table hasn't, such as the row's number, are left out.
      await sql`insert into ${sql.table(table.name)}
        select * from json_populate_recordset(null::${sql.table(table.name)}, ${json}::json)`.execute(
        transaction,
      )
      await sql`insert into move_progress (table_name, last_row, done) values (${table.name}, ${JSON.stringify(last)}, ${done})
        on conflict (table_name) do update set last_row = excluded.last_row, done = excluded.done`.execute(
        transaction,
      )
    })
    tell(table.name, done, total)
  }
}

/** Where a row stands among those of its table. */
export type Place = readonly Value[]

/** The next rows after a place, or the first. */
export function readRows(
  file: SqliteDatabase.Database,
  table: MovedTable,
  after: Place | null,
): readonly Row[] {
  const order = table.isKeptByKey ? table.key.map((column) => `"${column}"`) : ['rowid']
  const following = after ? `where (${order.join()}) > (${order.map(() => '?').join()})` : ''
  const number = table.isKeptByKey ? '' : 'rowid as moved_row, '
  return file
    .prepare(
      `select ${number}* from "${table.name}" ${following} order by ${order.join()} limit ${ROWS_AT_ONCE}`,
    )
    .all(...(after ?? [])) as Row[]
}

export function placeOf(table: MovedTable, row: Row): Place {
  return table.isKeptByKey ? table.key.map((column) => row[column]!) : [row['moved_row']!]
}

async function readProgress(db: Kysely<Database>, table: string) {
  const { rows } = await sql<{ last_row: string; done: string }>`
    select last_row, done from move_progress where table_name = ${table}`.execute(db)
  const last = rows[0] ? (JSON.parse(rows[0].last_row) as Place | number) : null
  if (typeof last === 'number')
    throw new Error('An earlier version began this move: begin anew with an empty database.')
  return { last, done: Number(rows[0]?.done ?? 0) }
}

function refuseNull(table: MovedTable, rows: readonly Row[], done: number): void {
  for (const [index, row] of rows.entries())
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'string' && value.includes('\0'))
        throw new Error(
          `${table.name}.${column} holds a null character, which PostgreSQL can’t store (row ${done + index + 1}).`,
        )
}
