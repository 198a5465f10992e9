import { Kysely, PostgresDialect, sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import type { Database } from './database'
import { createSqliteDriver } from './sqlite-driver.server'
import { openSqliteFile } from './sqlite-file.server'

/** Where the data lives; the only place that knows which database it is. */
export type DatabaseLocation =
  Readonly<{ kind: 'sqlite'; path: string }> | Readonly<{ kind: 'postgres'; url: string }>

/**
 * Opens the database, creating an SQLite file and its folder if need be.
 * @throws Error with a sentence when it can't be opened
 */
export async function openDatabase(location: DatabaseLocation): Promise<Kysely<Database>> {
  const db = location.kind === 'sqlite' ? openSqlite(location.path) : openPostgres(location.url)
  try {
    await db.selectNoFrom((select) => select.lit(1).as('one')).execute()
    return db
  } catch (error) {
    await db.destroy().catch(() => undefined)
    throw new Error(`The database could not be reached: ${reason(error)}.`, { cause: error })
  }
}

function openSqlite(path: string): Kysely<Database> {
  try {
    if (path !== ':memory:') makePrivately(path)
    const open = () => openSqliteFile(path)
    const file = open()
    return new Kysely<Database>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => createSqliteDriver(file, open, path !== ':memory:'),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    })
  } catch (error) {
    // While this waited for the file, a restore has put another in its place: SQLite writes to none that was
    // put aside, and the new one is there to be opened.
    if ((error as { code?: string }).code === 'SQLITE_READONLY_DBMOVED') return openSqlite(path)
    throw new Error(`The database file ${path} could not be opened: ${reason(error)}.`, { cause: error })
  }
}

/** A new file is for whoever runs the product, and nobody else on its machine; SQLite's log beside it gets the same rights. */
function makePrivately(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

/**
 * From here on SQLite writes as fast as it can, for whoever fills a new file by itself: what is cut off by a power cut is lost.
 * On PostgreSQL nothing changes.
 */
export async function writeInBulk(db: Kysely<Database>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return
  await sql`pragma synchronous = off`.execute(db)
  await sql`pragma secure_delete = off`.execute(db)
  await sql`pragma foreign_keys = off`.execute(db)
  await sql`pragma journal_mode = memory`.execute(db)
  await sql`pragma cache_size = -200000`.execute(db)
  // 16 MB: what is written often stays in the log until then.
  await sql`pragma wal_autocheckpoint = 16000`.execute(db)
}

/**
 * Writes SQLite's file anew and empties its write-ahead log into it: afterwards neither holds what was deleted. Deleting
 * overwrites a row, but not the copies that stay in unused parts of pages when a full page is split. While another process
 * writes or reads it can't be done; it is when they are done and this is asked again.
 */
export async function eraseTraces(db: Kysely<Database>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return
  await sql`vacuum`.execute(db).catch((error: unknown) => {
    if (!/^SQLITE_BUSY/.test(String((error as { code?: unknown }).code))) throw error
  })
  await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db)
}

function openPostgres(url: string): Kysely<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  // One that breaks under a query fails that query; unheard, its own event would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0])
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}
