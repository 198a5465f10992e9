import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'

let database: TestDatabase
let other: SqliteDatabase.Database
beforeEach(async () => {
  database = await openSqliteDatabase()
  other = new SqliteDatabase(database.location.kind === 'sqlite' ? database.location.path : '')
  other.exec('begin immediate')
})
afterEach(async () => {
  vi.restoreAllMocks()
  other.close()
  await database.close()
})

const save = () => sql`create table if not exists made (id text)`.execute(database.db)
const isBusy = { code: 'SQLITE_BUSY' }

test('what is written while another holds the file is done once it lets go; the process doesn’t stand still meanwhile', async () => {
  let isDone = false
  const saving = save().then(() => (isDone = true))
  // Other things come to pass, such as a turn of the event loop.
  await new Promise((turned) => setImmediate(turned))
  expect(isDone).toBe(false)
  other.exec('rollback')
  await saving
  await save()
})

test('after ten seconds it is given up, and the next query waits no other ten', async () => {
  const clock = vi.spyOn(performance, 'now')
  let time = 1_000
  clock.mockImplementation(() => (time += 900))
  await expect(save()).rejects.toMatchObject(isBusy)
  expect(clock.mock.calls.length).toBe(13)
  await expect(save()).rejects.toMatchObject(isBusy)
  expect(clock.mock.calls.length).toBe(14)
})

test('a second of quiet later it is another time, and waited for anew', async () => {
  const clock = vi.spyOn(performance, 'now')
  let time = 1_000
  clock.mockImplementation(() => (time += 900))
  await expect(save()).rejects.toMatchObject(isBusy)
  const before = clock.mock.calls.length
  time += 1_001
  await expect(save()).rejects.toMatchObject(isBusy)
  expect(clock.mock.calls.length - before).toBeGreaterThan(10)
})
