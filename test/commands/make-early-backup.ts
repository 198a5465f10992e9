import { Migrator } from 'kysely'
import { rmSync } from 'node:fs'
import { listRunMigrations } from '../../db/check-migrations.server'
import { migrations } from '../../db/migrate.server'
import { openDatabase } from '../../db/open-database.server'

/** Makes an SQLite file as an earlier version of the product did, whose last migration this was. */
export async function makeEarlyBackup(path: string, lastMigration: string): Promise<readonly string[]> {
  rmSync(path, { force: true })
  const db = await openDatabase({ kind: 'sqlite', path })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateTo(lastMigration)
  if (error) throw error
  const run = await listRunMigrations(db)
  await db.destroy()
  return run
}
