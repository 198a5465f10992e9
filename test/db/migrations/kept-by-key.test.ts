import { Migrator, sql } from 'kysely'
import SqliteDatabase from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from '../../../db/migrate.server'
import { openDatabase } from '../../../db/open-database.server'

const TABLES = ['answer', 'scale_importance', 'scale_score']
const NAME = '2026-12-04-kept-by-key'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slp-migration-'))
  path = join(folder, 'early.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function migrateTo(name: string, fill: readonly string[] = []) {
  const db = await openDatabase({ kind: 'sqlite', path })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error } = await migrator.migrateTo(name)
  for (const statement of fill) await sql.raw(statement).execute(db)
  await db.destroy()
  if (error) throw error
}

function read() {
  const file = new SqliteDatabase(path, { readonly: true })
  const found = {
    rows: TABLES.map((table) => file.prepare(`select * from ${table} order by 1, 2, 3`).all()),
    withoutNumbers: TABLES.map((table) => file.pragma(`table_list(${table})`) as { wr: number }[]),
    strays: file.pragma('foreign_key_check'),
    keys: TABLES.map((table) => (file.pragma(`foreign_key_list(${table})`) as unknown[]).length),
  }
  file.close()
  return { ...found, withoutNumbers: found.withoutNumbers.map(([table]) => table?.wr) }
}

test('what was answered before SQLite kept answers by their key is kept, there and back', async () => {
  await migrateTo('2026-12-03-indexes', [
    `insert into person (id, email, name, created_at, is_demonstration) values ('p', 'p@example.org', 'P', '2026-11-26', 0)`,
    `insert into assessment (respondent_id, id, subject_kind, subject_id, relationship, questionnaire_id, questionnaire_version,
       created_at, updated_at) values ('p', 'a', 'person', 'p', 'self', 'social-skill', 1, '2026-11-26', '2026-11-26')`,
    `insert into answer values ('p', 'a', 'item-2', 4, '2026-11-26'), ('p', 'a', 'item-1', null, '2026-11-26')`,
    `insert into scale_importance values ('p', 'a', 'scale-1', 5, '2026-11-26')`,
    `insert into scale_score values ('p', 'a', 'scale-1', 3.25), ('p', 'a', 'scale-2', null)`,
  ])
  const early = read()
  expect(early.rows.map((rows) => rows.length)).toEqual([2, 1, 2])
  expect(early.withoutNumbers).toEqual([0, 0, 0])
  await migrateTo(NAME)
  expect(read()).toEqual({ ...early, withoutNumbers: [1, 1, 1] })
  await migrateTo('2026-12-03-indexes')
  expect(read()).toEqual(early)
})

test('a rebuild that is cut off changes nothing', async () => {
  await migrateTo('2026-12-03-indexes', ['create table scale_score_new (x)'])
  const early = read()
  await expect(migrateTo(NAME)).rejects.toThrow('scale_score_new')
  expect(read()).toEqual(early)
})
