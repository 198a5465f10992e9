import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest'
import { openPostgresDatabase, openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { emptyTables } from '../factories/empty-tables'

/** Defines tests once for SQLite in a file and once for a real PostgreSQL; each test finds all tables empty. */
export function onBothDatabases(define: (database: () => TestDatabase) => void): void {
  describe('SQLite', () => defineWith(openSqliteDatabase, define))
  describe('PostgreSQL', () => defineWith(() => openPostgresDatabase(inject('postgresUrl')), define))
}

function defineWith(open: () => Promise<TestDatabase>, define: (database: () => TestDatabase) => void): void {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())
  beforeEach(async () => {
    await emptyTables(opened.db)
  })
  define(() => opened)
}
