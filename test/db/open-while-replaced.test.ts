import { spawn } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockSqlite } from '../../db/backup/lock-sqlite.server'
import { migrate } from '../../db/migrate.server'
import { openDatabase } from '../../db/open-database.server'
import { addPeople } from './rows'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-replaced-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function make(name: string, person: string): Promise<string> {
  const path = join(folder, name)
  const db = await openDatabase({ kind: 'sqlite', path })
  await migrate(db, 'sqlite')
  await addPeople(db, person)
  await db.destroy()
  return path
}

const OPEN = `
  import { openDatabase } from './db/open-database.server'
  console.log('opening')
  openDatabase({ kind: 'sqlite', path: process.argv[1] }).then(async (db) => {
    console.log((await db.selectFrom('person').select('id').execute()).map(({ id }) => id).join())
    await db.destroy()
  })`

test('SQLite: a server that starts during a restore opens the new file, not the one that was put aside', async () => {
  const path = await make('data.sqlite', 'of-today')
  const restored = await make('restored.sqlite', 'of-yesterday')
  const lock = lockSqlite(path)
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', OPEN, '--', path])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const ended = new Promise((resolve) => child.once('close', resolve))
  await expect.poll(() => said, { timeout: 20_000 }).toBe('opening\n')
  // By now it waits for the lock.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(said).toBe('opening\n')
  renameSync(path, `${path}.put-aside`)
  renameSync(restored, path)
  lock?.release()
  expect([await ended, said]).toEqual([0, 'opening\nof-yesterday\n'])
})

test('SQLite: a file that anybody has open, idle or not, can’t be locked; one that nobody has, can', async () => {
  const path = await make('shared.sqlite', 'someone')
  const db = await openDatabase({ kind: 'sqlite', path })
  expect(() => lockSqlite(path)).toThrow('is in use by a server or another program')
  await db.destroy()
  const lock = lockSqlite(path)
  expect(() => lockSqlite(path)).toThrow('is in use by a server or another program')
  lock?.release()
  const again = lockSqlite(path)
  expect(again).not.toBeNull()
  again?.release()
})
