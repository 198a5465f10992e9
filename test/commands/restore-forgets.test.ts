import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeData, readDataBytes, readRows } from '../factories/open-data-file'
import { copyLoadedDatabase } from '../factories/loaded-database'
import { startTestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { productionSettings } from '../factories/production-settings'
import { damageTable } from './damage-file'
import { runCommand } from './run-command'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-forgets-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[V3] forgets whoever deleted their account since the backup, and signs everybody out', async () => {
  const database = join(folder, 'data.sqlite')
  const backup = join(folder, 'of-yesterday')
  const run = (name: 'backup' | 'restore') =>
    runCommand(name, [backup], '', { DATABASE_URL: `file:${database}` })
  copyLoadedDatabase(database)
  const first = await startTestServer({}, database)
  expect((await run('backup')).code).toBe(0)
  expect(await first.stop()).toBe(0)
  const [amira] = readRows(
    { databasePath: database },
    "select id, email from person where name = 'Amira Khan'",
  )
  const server = await startTestServer({}, database)
  const visitor = newVisitor(server)
  await visitor.post(`/evaluation/become/${amira!['id']}`)
  expect((await visitor.post('/account/delete', { confirm: 'delete' })).status).toBe(302)
  expect(await server.stop()).toBe(0)
  expect((await run('restore')).code).toBe(0)
  const restored = { databasePath: database }
  expect(readRows(restored, 'select id from person where id = ?', String(amira!['id']))).toEqual([])
  expect(readRows(restored, 'select * from answer where respondent_id = ?', String(amira!['id']))).toEqual([])
  for (const trace of [String(amira!['id']), String(amira!['email'])]) {
    expect(readDataBytes(restored).includes(trace), trace).toBe(false)
  }
  const tables = ['session', 'sign_in_request', 'outgoing_mail', 'deletion']
  expect(tables.map((table) => readRows(restored, `select * from ${table}`).length)).toEqual([0, 0, 0, 1])
  const [last] = readRows(restored, 'select action, detail from audit_entry order by at desc limit 1')
  expect(last).toEqual({ action: 'deletions-replayed', detail: '1 accounts' })
})

test('[V3] a server that starts on a database restored by other tools forgets whoever its notes name', async () => {
  const database = { databasePath: join(folder, 'of-other-tools.sqlite') }
  copyLoadedDatabase(database.databasePath)
  const amira = "select id from person where name = 'Amira Khan'"
  const hash = createHash('sha256')
    .update(String(readRows(database, amira)[0]!['id']))
    .digest('hex')
  changeData(database, `insert into deletion values ('${hash}', '2026-11-22')`)
  // Evaluation mode would bring its people back.
  const server = await startTestServer(productionSettings, database.databasePath)
  expect(readRows(database, amira)).toEqual([])
  expect(await server.stop()).toBe(0)
})

test('[V3] a database that can be locked but not say who deleted their account is kept aside only when told to', async () => {
  const [database, backup] = [join(folder, 'torn.sqlite'), join(folder, 'of-torn')]
  copyLoadedDatabase(database)
  const run = (name: 'backup' | 'restore', ...more: readonly string[]) =>
    runCommand(name, [backup, ...more], '', { DATABASE_URL: `file:${database}` })
  expect((await run('backup')).code).toBe(0)
  damageTable(database, 'deletion')
  const before = readFileSync(database)
  const refused = await run('restore')
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(/can't be read who has deleted their account since: .*add --force\.\n$/)
  expect(readFileSync(database).equals(before)).toBe(true)
  const { code, out } = await run('restore', '--force')
  expect([code, out]).toEqual([0, expect.stringContaining('Nothing could be read there of who deleted')])
  const kept = /kept in (.+)\.\n/.exec(out)![1]!
  expect(readFileSync(kept).equals(before)).toBe(true)
  expect(readRows({ databasePath: database }, 'select * from deletion')).toEqual([])
})

test('[V3] says so where nothing could be read of who deleted their account', async () => {
  const [database, backup] = [join(folder, 'gone.sqlite'), join(folder, 'of-gone')]
  copyLoadedDatabase(database)
  const run = (name: 'backup' | 'restore') =>
    runCommand(name, [backup], '', { DATABASE_URL: `file:${database}` })
  expect((await run('backup')).code).toBe(0)
  rmSync(database)
  const { code, out } = await run('restore')
  expect([code, out]).toEqual([0, expect.stringContaining('Nothing could be read there of who deleted')])
})
