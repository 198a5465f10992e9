import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { areMigrationsCurrent } from '../../db/check-migrations.server'
import type { Database } from '../../db/database'
import { openDatabase } from '../../db/open-database.server'
import { setLogLevel } from '../../server/log'
import { createReadiness, type Readiness } from '../../server/readiness'
import { openPostgresDatabase, openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { openBreakableLine } from './breakable-line'

beforeAll(() => setLogLevel('silent'))

describe.each([
  { name: 'SQLite', open: openSqliteDatabase },
  { name: 'PostgreSQL', open: () => openPostgresDatabase(inject('postgresUrl')) },
])('$name: migrations are current', ({ open }) => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())

  test('once all have run, also when a newer program has run more', async () => {
    expect(await areMigrationsCurrent(opened.db)).toBe(true)
    await sql`insert into kysely_migration values ('9999-01-01-newer', '2026-11-22')`.execute(opened.db)
    expect(await areMigrationsCurrent(opened.db)).toBe(true)
  })

  test('not while one is missing, nor where there are no tables', async () => {
    await sql`delete from kysely_migration where name not like '9999%'`.execute(opened.db)
    expect(await areMigrationsCurrent(opened.db)).toBe(false)
    await sql`drop table kysely_migration`.execute(opened.db)
    expect(await areMigrationsCurrent(opened.db)).toBe(false)
  })
})

describe('readiness on PostgreSQL', () => {
  let line: Awaited<ReturnType<typeof openBreakableLine>>
  let opened: TestDatabase
  let db: Kysely<Database>
  let readiness: Readiness
  let queries = 0

  beforeAll(async () => {
    opened = await openPostgresDatabase(inject('postgresUrl'))
    line = await openBreakableLine(opened.location.kind === 'postgres' ? opened.location.url : '')
    db = await openDatabase({ kind: 'postgres', url: line.url })
    readiness = createReadiness(() => {
      queries += 1
      return areMigrationsCurrent(db)
    })
  })
  afterAll(async () => {
    await line.close()
    await db.destroy()
    await opened.close()
  })

  test('it is lost with the database and comes back with it', async () => {
    expect([await readiness.state(), await readiness.isDatabaseUp()]).toEqual(['ready', true])
    line.cut()
    expect([await readiness.state(), await readiness.isDatabaseUp()]).toEqual(['database', false])
    line.mend()
    expect([await readiness.state(), await readiness.isDatabaseUp()]).toEqual(['ready', true])
  })

  test('a database that does not answer is not waited for, and not asked more while it hangs', async () => {
    line.silence()
    queries = 0
    const begun = Date.now()
    const asked = await Promise.all(Array.from({ length: 50 }, () => readiness.state()))
    expect(new Set(asked)).toEqual(new Set(['database']))
    expect(Date.now() - begun).toBeLessThan(4_500)
    expect(await readiness.state()).toBe('database')
    expect(queries).toBe(1)
    line.mend()
    await expect.poll(readiness.state).toBe('ready')
  })

  test('the database is up while migrations are not current; stopping comes before all', async () => {
    await sql`delete from kysely_migration`.execute(opened.db)
    expect([await readiness.state(), await readiness.isDatabaseUp()]).toEqual(['migrations', true])
    readiness.beginStopping()
    expect([await readiness.state(), await readiness.isDatabaseUp()]).toEqual(['stopping', true])
  })
})
