import SqliteDatabase from 'better-sqlite3'
import { closeSync, openSync, readSync } from 'node:fs'
import type { DeletionNote } from '../queries/deletions.server'

const PATIENCE_MS = 1_000

export type Lock = Readonly<{
  /** Which deletions of accounts it has noted, final while it is locked; null where that can't be read. */
  readDeletions: () => readonly DeletionNote[] | null
  /** The file itself, which nobody else can read now. */
  file: SqliteDatabase.Database
  release: () => void
}>

/**
 * Keeps everybody else out of an SQLite file, whatever was left in its log written back into it. A server
 * holds a shared lock for as long as it has the file open, so this fails while one runs, idle or not.
 * @returns null for a file too damaged to be locked
 * @throws Error with a sentence while another program has it open
 */
export function lockSqlite(path: string): Lock | null {
  // SQLite throws away the log of a file that it doesn't know for its own; it may be all that can be saved.
  if (!beginsAsSqlite(path)) return null
  const file = new SqliteDatabase(path, { fileMustExist: true, timeout: PATIENCE_MS })
  try {
    // Leaving the write-ahead log is possible only for the one who has the file alone. Whoever comes between
    // this and the lock either holds it open, so that the lock fails, or waits for the lock.
    file.pragma('journal_mode = DELETE')
    file.pragma('locking_mode = EXCLUSIVE')
    file.exec('begin exclusive')
    return { file, readDeletions: () => readDeletions(file), release: () => file.close() }
  } catch (error) {
    file.close()
    const { code = '', message } = error as { code?: string; message: string }
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return null
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new Error(`${path} is in use by a server or another program: stop it, then try again.`, {
        cause: error,
      })
    }
    throw new Error(`${path} cannot be replaced (${message}).`, { cause: error })
  }
}

function readDeletions(file: SqliteDatabase.Database): readonly DeletionNote[] | null {
  try {
    // A database of an earlier version has none.
    const table = file.prepare("select 1 from sqlite_master where type = 'table' and name = 'deletion'").get()
    if (!table) return []
    return file
      .prepare('select person_hash as personHash, deleted_on as deletedOn from deletion')
      .all() as DeletionNote[]
  } catch (error) {
    // A file may be sound enough to be locked, and damaged where these stand.
    if (error instanceof SqliteDatabase.SqliteError) return null
    throw error
  }
}

function beginsAsSqlite(path: string): boolean {
  const file = openSync(path, 'r')
  const bytes = Buffer.alloc(16)
  readSync(file, bytes)
  closeSync(file)
  return bytes.toString('latin1') === 'SQLite format 3\0'
}
