import SqliteDatabase from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import type { TestServer } from './start-test-server'

type DataFile = Pick<TestServer, 'databasePath'>
type Row = Record<string, string | number | null>

/** Rows of a running server's SQLite file, read past the product. */
export function readRows(server: DataFile, query: string, ...values: readonly (string | number)[]): Row[] {
  const file = new SqliteDatabase(server.databasePath, { readonly: true })
  try {
    return file.prepare(query).all(...values) as Row[]
  } finally {
    file.close()
  }
}

/** How many rows of a table belong to an assessment. */
export function countRows(server: DataFile, table: string, assessmentId: string): number {
  const column = table === 'assessment' ? 'id' : 'assessment_id'
  return Number(
    readRows(server, `select count(*) as n from ${table} where ${column} = ?`, assessmentId)[0]?.['n'],
  )
}

/** The stored answers of an assessment by item; null is the option that is not an answer. */
export function readAnswers(server: DataFile, assessmentId: string): Record<string, number | null> {
  const rows = readRows(server, 'select item_id, value from answer where assessment_id = ?', assessmentId)
  return Object.fromEntries(rows.map((row) => [row['item_id'], row['value'] as number | null]))
}

/** Changes a running server's SQLite file past the product: what time or an accident would do. */
export function changeData(
  server: DataFile,
  statement: string,
  ...values: readonly (string | number)[]
): void {
  const file = new SqliteDatabase(server.databasePath, { timeout: 5_000 })
  try {
    file.prepare(statement).run(...values)
  } finally {
    file.close()
  }
}

/** Moves what was written lately from the write-ahead log into the file, as the server does now and then. */
export function writeLogBack(server: DataFile): void {
  const file = new SqliteDatabase(server.databasePath, { timeout: 5_000 })
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.close()
}

/** Every byte that the server keeps on disk: the file and its write-ahead log. */
export function readDataBytes(server: DataFile): Buffer {
  const files = ['', '-wal'].map((ending) => server.databasePath + ending).filter((path) => existsSync(path))
  return Buffer.concat(files.map((path) => readFileSync(path)))
}
