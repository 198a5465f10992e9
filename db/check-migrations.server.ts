import { type Kysely, sql } from 'kysely'
import type { Database } from './database'
import { migrations } from './migrate.server'

/**
 * Whether every migration that this program knows has been run. More of them do no harm here: while a new
 * version is brought out, processes of the old one go on over tables that the new one has moved on.
 * @throws when the database can't be reached
 */
export async function areMigrationsCurrent(db: Kysely<Database>): Promise<boolean> {
  const run = new Set(await listRunMigrations(db))
  return Object.keys(migrations).every((name) => run.has(name))
}

/** Names of the migrations that were run on a database, in the order of their names; none where there are no tables. */
export async function listRunMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    return rows.map(({ name }) => name).sort()
  } catch (error) {
    if (/no such table|"kysely_migration" does not exist/.test(String(error))) return []
    throw error
  }
}
