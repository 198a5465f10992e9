import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { migrate, migrations } from '../../db/migrate.server'
import { openDatabase } from '../../db/open-database.server'
import { openPostgresDatabase, openSqliteDatabase } from '../factories/open-test-databases'

const databases = [
  { name: 'SQLite', open: openSqliteDatabase },
  { name: 'PostgreSQL', open: () => openPostgresDatabase(inject('postgresUrl')) },
] as const

for (const { name, open } of databases) {
  test(`${name}: migrating again changes nothing`, async () => {
    const { db, location, close } = await open()
    await migrate(db, location.kind)
    const { rows } = await sql<{ n: number | string }>`select count(*) as n from kysely_migration`.execute(db)
    expect(Number(rows[0]?.n)).toBe(Object.keys(migrations).length)
    await close()
  })

  test(`${name}: two processes that start at once both find all tables`, async () => {
    const { db, location, close } = await open()
    for (const migration of Object.values(migrations).reverse()) await migration.down!(db)
    for (const table of ['kysely_migration', 'kysely_migration_lock'])
      await db.schema.dropTable(table).execute()
    const other = await openDatabase(location)
    await Promise.all([migrate(db, location.kind), migrate(other, location.kind)])
    expect(await other.selectFrom('person').selectAll().execute()).toEqual([])
    await other.destroy()
    await close()
  })
}
