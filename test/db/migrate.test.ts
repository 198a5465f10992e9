import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { migrate, migrations } from '../../db/migrate.server'
import { loadField } from '../../db/seed/load-field.server'
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

  test(`${name}: regions that were there before regions had days get the day on which all seven began`, async () => {
    const { db, close } = await open()
    const names = Object.keys(migrations).sort()
    const since = names.slice(names.indexOf('2026-11-27-when-regions-began'))
    for (const migration of since.toReversed()) await migrations[migration]!.down!(db)
    await sql`insert into region (id, name) values ('south-west', 'South West')`.execute(db)
    for (const migration of since) await migrations[migration]!.up(db)
    const before = [{ id: 'south-west', name: 'South West', valid_from: '2019-04-01', valid_to: null }]
    expect(await db.selectFrom('region').selectAll().execute()).toEqual(before)
    await loadField(db, '2026-11-22T09:00:00.000Z')
    const days = await db.selectFrom('region').select(['valid_from', 'valid_to']).distinct().execute()
    expect(days).toEqual([{ valid_from: '2019-04-01', valid_to: null }])
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
