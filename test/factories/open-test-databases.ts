import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** Made once a process: a copy of it is quicker than the way through all migrations. */
let migrated: Promise<Buffer> | undefined

/** A new SQLite file with all tables, gone when closed. */
export async function openSqliteDatabase(): Promise<TestDatabase> {
  migrated ??= makeMigratedFile()
  const folder = mkdtempSync(join(tmpdir(), 'slp-sqlite-'))
  const location = { kind: 'sqlite', path: join(folder, 'test.sqlite') } as const
  writeFileSync(location.path, await migrated)
  const db = await openDatabase(location)
  return {
    db,
    location,
    close: async () => {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makeMigratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'slp-migrated-'))
  const path = join(folder, 'migrated.sqlite')
  const db = await openDatabase({ kind: 'sqlite', path })
  await migrate(db, 'sqlite')
  // Closing writes into the one file what its log still holds.
  await db.destroy()
  const file = readFileSync(path)
  rmSync(folder, { recursive: true, force: true })
  return file
}

/** Made once a process and server, for the same reason. */
const templates = new Map<string, Promise<string>>()

/** A new database with all tables on a running PostgreSQL server, gone when closed. */
export async function openPostgresDatabase(serverUrl: string): Promise<TestDatabase> {
  const server = await openDatabase({ kind: 'postgres', url: serverUrl })
  if (!templates.has(serverUrl)) templates.set(serverUrl, makeTemplate(server, serverUrl))
  const name = newName()
  await sql.raw(`create database ${name} template ${await templates.get(serverUrl)!}`).execute(server)
  const location = { kind: 'postgres', url: urlOf(serverUrl, name) } as const
  const db = await openDatabase(location)
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

async function makeTemplate(server: Kysely<Database>, serverUrl: string): Promise<string> {
  const name = newName()
  await sql.raw(`create database ${name}`).execute(server)
  const db = await openDatabase({ kind: 'postgres', url: urlOf(serverUrl, name) })
  await migrate(db, 'postgres')
  await db.destroy()
  return name
}

const newName = () => `test_${randomUUID().replaceAll('-', '')}`

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
