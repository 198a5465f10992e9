import { type Kysely, sql } from 'kysely'
import { inspectSqlite } from '../backup/inspect-sqlite.server'
import { lockSqlite } from '../backup/lock-sqlite.server'
import { areMigrationsCurrent } from '../check-migrations.server'
import type { Database } from '../database'
import { migrate } from '../migrate.server'
import { openDatabase } from '../open-database.server'
import { compareTable } from './compare-table.server'
import { copyTable, type TellProgress } from './copy-table.server'
import { listTables, type MovedTable } from './list-tables.server'

/** So that only one moves to a database at a time; any number that nothing else locks by. */
const LOCK = 7_206_211

export type Moved = Readonly<{ tables: number; rows: number }>

/**
 * Moves everything in an SQLite file to a PostgreSQL database that holds nothing else, and compares each row. Cut off, it goes
 * on where it was when it is begun again. Of the file it only reads, and keeps everybody else out of it meanwhile.
 * @throws Error with a sentence when it isn't done
 */
export async function moveToPostgres(path: string, url: string, tell: TellProgress): Promise<Moved> {
  await inspectSqlite(path, path)
  await refuseEarlier(path)
  const lock = lockSqlite(path)
  if (!lock) throw new Error(`${path} is damaged.`)
  try {
    const db = await openDatabase({ kind: 'postgres', url })
    try {
      return await db.connection().execute(async (one) => {
        const tables = listTables(lock.file)
        await lockTarget(one)
        await prepareTarget(one, db, tables)
        for (const table of tables) await copyTable(lock.file, one, table, tell)
        for (const table of tables) {
          const difference = await compareTable(lock.file, one, table)
          if (difference !== null)
            throw new Error(
              `${difference} The file has changed since this was begun: begin anew with an empty database.`,
            )
        }
        const { rows } = await sql<{
          n: string
        }>`select coalesce(sum(done), 0) as n from move_progress`.execute(one)
        await sql`drop table move_progress`.execute(one)
        await sql`analyze`.execute(one)
        return { tables: tables.length, rows: Number(rows[0]?.n) }
      })
    } finally {
      await db.destroy()
    }
  } finally {
    lock.release()
  }
}

async function refuseEarlier(path: string): Promise<void> {
  const db = await openDatabase({ kind: 'sqlite', path })
  try {
    if (await areMigrationsCurrent(db)) return
  } finally {
    await db.destroy()
  }
  throw new Error(`${path} is of an earlier version: start this one on it once, stop it, then move it.`)
}

/** Held for as long as the connection is. */
async function lockTarget(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${LOCK}) as got`.execute(db)
  if (!rows[0]?.got) throw new Error('Another process is moving to this database just now.')
}

/** Makes the tables, unless a move that was cut off has: then only that goes on. */
async function prepareTarget(
  db: Kysely<Database>,
  pool: Kysely<Database>,
  tables: readonly MovedTable[],
): Promise<void> {
  const there = (await db.introspection.getTables()).map(({ name }) => name)
  if (there.includes('move_progress')) return
  const others = there.filter((name) => !tables.some((table) => table.name === name))
  if (others.length > 0) throw refuse(`It has tables of something else, such as ${others[0]}.`)
  await migrate(pool, 'postgres')
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) throw refuse(`Its table ${name} holds something already.`)
  }
  await sql`create table move_progress (table_name text primary key, last_row text not null, done bigint not null)`.execute(
    db,
  )
}

function refuse(why: string): Error {
  return new Error(`${why} Nothing was moved: name a new, empty database.`)
}
