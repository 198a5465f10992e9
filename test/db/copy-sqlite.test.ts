import SqliteDatabase from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copySqlite } from '../../db/backup/copy-sqlite.server'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-copy-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('SQLite: a copy that takes a while holds just what there was when it began, and comes to its end though somebody writes', async () => {
  const [path, copy] = [join(folder, 'busy.sqlite'), join(folder, 'copy.sqlite')]
  const file = new SqliteDatabase(path)
  file.pragma('journal_mode = WAL')
  file.exec('create table line (text text)')
  const insert = file.prepare('insert into line values (?)')
  // 16 MB, which is copied in forty steps: between any two of them something is written.
  file.transaction(() => {
    for (let line = 0; line < 4_000; line += 1) insert.run('x'.repeat(4_000))
  })()
  let written = 0
  let isCopied = false
  const write = () => {
    if (isCopied || written === 1_000) return
    insert.run('one more')
    written += 1
    setImmediate(write)
  }
  const copying = copySqlite(path, copy, { readonly: false }).finally(() => (isCopied = true))
  write()
  await copying
  expect(written).toBeGreaterThan(30)
  // Without an end it would begin again until nobody writes any more.
  expect(written).toBeLessThan(1_000)
  file.close()
  const copied = new SqliteDatabase(copy, { readonly: true })
  expect(copied.prepare('select count(*) from line').pluck().get()).toBe(4_000)
  copied.close()
})
