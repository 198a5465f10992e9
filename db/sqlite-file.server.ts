import SqliteDatabase from 'better-sqlite3'
import type { CompiledQuery, QueryResult } from 'kysely'

/** SQLite's file, opened: it runs statements one at a time, at once. */
export type SqliteFile = Readonly<{
  run: <R>(query: Pick<CompiledQuery, 'sql' | 'parameters'>) => QueryResult<R>
  isInTransaction: () => boolean
  close: () => void
}>

const STATEMENTS_KEPT = 500

/** Kysely prepares every query anew; here a statement that was prepared before is used again. */
export function openSqliteFile(path: string): SqliteFile {
  const file = openToWrite(path)
  const kept = new Map<string, SqliteDatabase.Statement>()
  const prepare = (text: string) => {
    const statement = kept.get(text) ?? file.prepare(text)
    if (kept.size >= STATEMENTS_KEPT) kept.clear()
    kept.set(text, statement)
    return statement
  }
  return {
    run: <R>({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): QueryResult<R> => {
      const statement = prepare(sql)
      if (statement.reader) return { rows: statement.all(parameters) as R[] }
      const { changes, lastInsertRowid } = statement.run(parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    isInTransaction: () => file.inTransaction,
    close: () => void file.close(),
  }
}

function openToWrite(path: string): SqliteDatabase.Database {
  const file = new SqliteDatabase(path)
  file.pragma('busy_timeout = 10000')
  file.pragma('journal_mode = WAL')
  // An acknowledged answer survives a power cut: the log is flushed before the commit returns.
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.pragma('secure_delete = ON')
  // From here on a locked file is waited for without standing still.
  file.pragma('busy_timeout = 0')
  refuseUnwritable(file)
  return file
}

/** A file that can only be read opens all the same: that is to be said now, and not by the first who saves. */
function refuseUnwritable(file: SqliteDatabase.Database): void {
  try {
    // SQLite makes a beginning of a reading one where it may not write: it has to be asked for a change.
    file.exec('begin immediate; pragma user_version = 0; rollback')
  } catch (error) {
    // Another writes at this moment, so it can be written.
    if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw error
  }
}
