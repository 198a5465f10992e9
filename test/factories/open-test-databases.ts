import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../db/database'
import { migrate } from '../../db/migrate.server'
import { type DatabaseLocation, openDatabase } from '../../db/open-database.server'

export type TestDatabase = Readonly<{
  db: Kysely<Database>
  location: DatabaseLocation
  close: () => Promise<void>
}>

/** A new SQLite file with all tables, gone when closed. */
export async function openSqliteDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'slp-sqlite-'))
  const location = { kind: 'sqlite', path: join(folder, 'test.sqlite') } as const
  const db = await openDatabase(location)
  await migrate(db, location.kind)
  return {
    db,
    location,
    close: async () => {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A new database with all tables on a running PostgreSQL server, gone when closed. */
export async function openPostgresDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = await openDatabase({ kind: 'postgres', url: serverUrl })
  await sql.raw(`create database ${name}`).execute(server)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const location = { kind: 'postgres', url: url.href } as const
  const db = await openDatabase(location)
  await migrate(db, location.kind)
  return {
    db,
    location,
    close: async () => {
      await db.destroy()
      await sql.raw(`drop database ${name} with (force)`).execute(server)
      await server.destroy()
    },
  }
}
