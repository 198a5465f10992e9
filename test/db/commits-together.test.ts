import { Kysely, sql, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqliteDriver } from '../../db/sqlite-driver.server'
import { openSqliteFile, type SqliteFile } from '../../db/sqlite-file.server'

type Tables = { note: { id: number; text: string } }

let folder: string
let db: Kysely<Tables>
/** What the connection that writes was told, in this order. */
let told: string[]
/** Another process, as far as SQLite is concerned. */
let other: SqliteFile

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slp-together-'))
  const path = join(folder, 'data.sqlite')
  const file = openSqliteFile(path)
  told = []
  const writer: SqliteFile = {
    ...file,
    run: (query) => {
      told.push(query.sql)
      return file.run(query)
    },
  }
  db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => createSqliteDriver(writer, () => openSqliteFile(path), true),
      createIntrospector: (of) => new SqliteIntrospector(of),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  await db.schema
    .createTable('note')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('text', 'text')
    .execute()
  other = openSqliteFile(path)
  told = []
})
afterEach(async () => {
  other.close()
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const add = (id: number, text = 'kept') =>
  db.transaction().execute(async (transaction) => {
    await transaction.insertInto('note').values({ id, text: 'at first' }).execute()
    await transaction.updateTable('note').set({ text }).where('id', '=', id).execute()
  })
const isIn = (id: number) =>
  other.run({ sql: 'select text from note where id = ?', parameters: [id] }).rows.length === 1
const idsIn = () =>
  other.run<{ id: number }>({ sql: 'select id from note', parameters: [] }).rows.map(({ id }) => id)
const commits = () => told.filter((statement) => statement === 'commit').length

test('what comes at the same time is committed at once, and nothing is answered before that', async () => {
  await Promise.all(
    Array.from({ length: 40 }, async (_, id) => {
      await (id % 2 ? add(id) : db.insertInto('note').values({ id, text: 'kept' }).execute())
      expect(isIn(id)).toBe(true)
    }),
  )
  expect(commits()).toBe(1)
})

test('what comes one after the other is committed one by one', async () => {
  for (const id of [1, 2, 3]) {
    await add(id)
    expect(isIn(id)).toBe(true)
  }
  expect(commits()).toBe(3)
})

test('one that fails leaves nothing and takes no other along', async () => {
  const results = await Promise.allSettled([
    add(1),
    add(1),
    db.insertInto('note').values({ id: 1, text: 'again' }).execute(),
    db.transaction().execute(async (transaction) => {
      await transaction.insertInto('note').values({ id: 2, text: 'gone' }).execute()
      throw new Error('gave up')
    }),
    add(3),
  ])
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect([idsIn(), commits()]).toEqual([[1, 3], 1])
})

test('where the disk is full nobody in the group is told that anything was kept, and afterwards all goes on', async () => {
  await add(1)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(db)
  const results = await Promise.allSettled([add(2), add(3, 'x'.repeat(100_000)), add(4)])
  const failed = results.flatMap(({ status }, index) => (status === 'rejected' ? [index + 2] : []))
  expect(failed).toEqual(expect.arrayContaining([2, 3]))
  expect(idsIn()).toEqual([1, 2, 3, 4].filter((id) => !failed.includes(id)))
  await sql`pragma max_page_count = 1000000000`.execute(db)
  await Promise.all([add(5), add(6)])
  expect(idsIn()).toEqual(expect.arrayContaining([1, 5, 6]))
})

test('what is read outside sees nothing of what isn’t kept yet, and doesn’t wait for it', async () => {
  const seen: number[] = []
  const read = async () => seen.push((await db.selectFrom('note').select('id').execute()).length)
  await Promise.all([
    db.transaction().execute(async (transaction) => {
      await transaction.insertInto('note').values({ id: 1, text: 'kept' }).execute()
      await read()
    }),
    add(2),
    read(),
  ])
  await read()
  expect(seen).toEqual([0, 0, 2])
})

test('what no transaction can hold is done between groups', async () => {
  await Promise.all([add(1), sql`vacuum`.execute(db), add(2), sql`pragma journal_mode = wal`.execute(db)])
  expect(idsIn()).toEqual([1, 2])
})

test('closing keeps what was being committed', async () => {
  const adding = add(1)
  await Promise.resolve()
  await Promise.all([adding, db.destroy()])
  expect(isIn(1)).toBe(true)
})

test('one that reads before it writes is not overtaken by another process in between', async () => {
  await add(1)
  const write = () => other.run({ sql: "update note set text = 'theirs'", parameters: [] })
  await db.transaction().execute(async (transaction) => {
    const read = await transaction.selectFrom('note').select('text').executeTakeFirstOrThrow()
    expect(write).toThrow('database is locked')
    await transaction
      .updateTable('note')
      .set({ text: `${read.text} and ours` })
      .execute()
  })
  expect(write).not.toThrow()
})
