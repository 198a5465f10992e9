import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { changeData, readRows } from '../factories/open-data-file'
import { runCommand } from './run-command'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-admin-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (database: string, ...args: readonly string[]) =>
  runCommand('admin', args, '', { DATABASE_URL: `file:${join(folder, database)}` })

describe('[C5] npm run admin', () => {
  test('makes the first administrator, who then signs in and looks after roles; and no second', async () => {
    const granted = await run('new.sqlite', 'grant', ' Boss+NHS@Example.org ')
    expect(granted).toMatchObject({
      code: 0,
      out: 'boss+nhs@example.org is the administrator, once they sign in.\n',
    })
    const again = await run('new.sqlite', 'grant', 'other@example.org')
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/^There is an administrator already/)])

    const server = await startTestServer({}, join(folder, 'new.sqlite'))
    const boss = newVisitor(server)
    await boss.signIn('boss+nhs@example.org')
    expect((await boss.get('/roles/administrator/all')).status).toBe(200)
    const [row] = readRows(server, 'select actor_number, detail from audit_entry')
    expect(row).toEqual({ actor_number: null, detail: 'administrator, by command' })
    const file = { databasePath: server.databasePath }
    expect(() => changeData(file, "update audit_entry set detail = ''")).toThrow('append-only')
    expect(await server.stop()).toBe(0)
  })

  test.each([
    [[], 'Say what to do: grant EMAIL. See --help.\n', 2],
    [['grant'], 'Say which EMAIL. See --help.\n', 2],
    [['grant', 'a@example.org', 'b@example.org'], '"b@example.org" is not expected here. See --help.\n', 2],
    [['grant', 'nobody'], '"nobody" is no e-mail address, such as name@example.org.\n', 1],
  ])('%j: says what is wrong', async (args, sentence, exit) => {
    const { code, err } = await run('never.sqlite', ...args)
    expect([code, err]).toEqual([exit, sentence])
  })
})
