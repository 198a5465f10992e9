import SqliteDatabase from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'

/** Overwrites every page of an SQLite file after the first few in its middle, as a bad disk would. */
export function damagePages(file: string): void {
  const bytes = readFileSync(file)
  for (let at = 3 * 4096 + 2000; at < bytes.length; at += 4096) bytes.fill(0x5a, at, at + 500)
  writeFileSync(file, bytes)
}

/** Overwrites the page where a table begins: the rest of the file can be read. */
export function damageTable(file: string, table: string): void {
  const opened = new SqliteDatabase(file)
  // Whoever locks a file leaves the write-ahead log first, which stands in the file.
  opened.pragma('journal_mode = DELETE')
  const page = opened
    .prepare('select rootpage from sqlite_master where name = ?')
    .pluck()
    .get(table) as number
  opened.close()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (page - 1) * 4096, page * 4096)
  writeFileSync(file, bytes)
}

/** Loses an index of which every table is whole and every row can be read. */
export function loseIndex(file: string): void {
  const opened = new SqliteDatabase(file)
  opened.unsafeMode()
  opened.pragma('writable_schema = ON')
  opened.exec("delete from sqlite_master where type = 'index' and name = 'session_person'")
  opened.close()
}

/** Changes a file past the product and past its rules. */
export function change(file: string, statement: string): void {
  const opened = new SqliteDatabase(file)
  opened.pragma('foreign_keys = OFF')
  opened.exec(statement)
  opened.close()
}
