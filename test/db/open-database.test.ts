import { sql } from 'kysely'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { saveAnswers } from '../../db/queries/answers.server'
import { deleteAssessment } from '../../db/queries/assessments.server'
import { eraseTraces, openDatabase } from '../../db/open-database.server'
import { openSqliteDatabase } from '../factories/open-test-databases'
import { addAssessment, addPeople, NINE } from './rows'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slp-open-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('SQLite: the file and the folders it lies in are made', async () => {
  const path = join(folder, 'some', 'folder', 'new.sqlite')
  const db = await openDatabase({ kind: 'sqlite', path })
  await db.destroy()
  expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('SQLite: a new file is for its owner alone, and so is its log', async () => {
  const path = join(folder, 'private', 'new.sqlite')
  const db = await openDatabase({ kind: 'sqlite', path })
  await sql`create table note (text text)`.execute(db)
  const rights = [path, `${path}-wal`].map((file) => (statSync(file).mode & 0o777).toString(8))
  expect(rights).toEqual(['600', '600'])
  await db.destroy()
})

test('SQLite: an acknowledged answer is on the disk and references hold', async () => {
  const db = await openDatabase({ kind: 'sqlite', path: join(folder, 'settings.sqlite') })
  const read = async (name: string) =>
    Object.values((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0]!)[0]
  expect(await read('journal_mode')).toBe('wal')
  expect(await read('synchronous')).toBe(2)
  expect(await read('foreign_keys')).toBe(1)
  expect(await read('secure_delete')).toBe(1)
  await db.destroy()
})

test('SQLite: what was deleted is not left in the file', async () => {
  const { db, location, close } = await openSqliteDatabase()
  await addPeople(db, 'amira')
  await addAssessment(db, 'amira', 'a-1')
  const answers = { 'item-that-is-to-be-forgotten': 5 } as const
  await saveAnswers(db, 'amira', 'a-1', { answers, importance: {} }, NINE)
  const path = location.kind === 'sqlite' ? location.path : ''
  const isInFile = async () => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    return readFileSync(path).includes('item-that-is-to-be-forgotten')
  }
  expect(await isInFile()).toBe(true)
  await deleteAssessment(db, 'amira', 'a-1')
  expect(await isInFile()).toBe(false)
  await close()
})

test('[V2] SQLite: nor are copies left that were made while pages filled up, once traces are erased', async () => {
  const { db, location, close } = await openSqliteDatabase()
  const names = Array.from({ length: 40 }, (_, index) => `person-${(index * 17) % 40}-of-forty`)
  await addPeople(db, ...names)
  const answers = Object.fromEntries(Array.from({ length: 30 }, (_, item) => [`item-${item}`, 3 as const]))
  for (const name of names) {
    await addAssessment(db, name, `a-of-${name}`)
    await saveAnswers(db, name, `a-of-${name}`, { answers, importance: {} }, NINE)
  }
  for (const name of names.slice(0, 20)) await deleteAssessment(db, name, `a-of-${name}`)
  await eraseTraces(db)
  const bytes = readFileSync(location.kind === 'sqlite' ? location.path : '')
  expect(names.filter((name) => bytes.includes(`a-of-${name}`)).sort()).toEqual(names.slice(20).sort())
  await close()
})

test('SQLite: a folder that cannot be one, and a file that is none of its own, are told in a sentence', async () => {
  const file = join(folder, 'not-a-database')
  writeFileSync(
    file,
    'Some text, long enough that it can’t be taken for the beginning of an empty database file.',
  )
  for (const path of [file, join(file, 'inside.sqlite'), folder]) {
    await expect(openDatabase({ kind: 'sqlite', path })).rejects.toThrow(/^The database .+\.$/)
  }
})

test('PostgreSQL: no server, no such database and a wrong password are told in a sentence without the password', async () => {
  const url = inject('postgresUrl')
  const wrong = [
    'postgres://postgres:postgres@127.0.0.1:1/postgres',
    url.replace(/\/postgres$/, '/no-such-database'),
    url.replace('postgres:postgres@', 'postgres:a-wrong-secret@'),
  ]
  for (const address of wrong) {
    const error = await openDatabase({ kind: 'postgres', url: address }).catch((thrown: unknown) => thrown)
    expect(String(error)).toMatch(/^Error: The database could not be reached: .+\.$/)
    expect(String(error)).not.toContain('a-wrong-secret')
  }
})
