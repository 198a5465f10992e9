import type SqliteDatabase from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database'
import { type Place, placeOf, readRows, type Row } from './copy-table.server'
import type { MovedTable } from './list-tables.server'

/**
 * Whether a table holds the same in both: as many rows, and each of SQLite's found by its key with the same value in every
 * column. Gives a sentence about the first that differs, or null.
 */
export async function compareTable(
  file: SqliteDatabase.Database,
  db: Kysely<Database>,
  table: MovedTable,
): Promise<string | null> {
  const total = Number(file.prepare(`select count(*) from "${table.name}"`).pluck().get())
  const counted = await sql<{ n: string }>`select count(*) as n from ${sql.table(table.name)}`.execute(db)
  const there = Number(counted.rows[0]?.n)
  if (there !== total) return `${table.name} has ${total} rows, and ${there} where it was moved to.`
  const keyOf = (row: Row) => JSON.stringify(table.key.map((column) => row[column]))
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  let compared = 0
  for (let after: Place | null = null; ;) {
    const rows = readRows(file, table, after)
    if (rows.length === 0) return null
    const keys = rows.map((row) => sql`(${sql.join(table.key.map((column) => row[column]))})`)
    const found = await sql<Row>`
      select * from ${sql.table(table.name)} where (${key}) in (${sql.join(keys)})`.execute(db)
    const byKey = new Map(found.rows.map((row) => [keyOf(row), row]))
    for (const row of rows) {
      compared += 1
      const moved = byKey.get(keyOf(row))
      const column = table.columns.find((name) => !moved || moved[name] !== row[name])
      if (column !== undefined) return `${table.name}.${column} differs in row ${compared}.`
    }
    after = placeOf(table, rows.at(-1)!)
  }
}
