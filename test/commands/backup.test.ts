import SqliteDatabase from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeData, readAnswers, readRows } from '../factories/open-data-file'
import { copyLoadedDatabase } from '../factories/loaded-database'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { everyItem } from '../routes/every-item'
import { damagePages } from './damage-file'
import { runCommand } from './run-command'

const NOTICE = /^Backed up to (.+): [\d.]+ [kM]B, (\d+) people, (\d+) assessments, (\d+) answers\.\n$/

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-backup-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (name: 'backup' | 'restore', databasePath: string, ...args: readonly string[]) =>
  runCommand(name, args, '', { DATABASE_URL: `file:${databasePath}` })

const items = Object.keys(everyItem('system-leadership', '4'))
// One save after another: the first 39 answer each item, from then on each changes one of them.
const valueOf = (save: number) => 1 + (Math.floor(save / items.length) % 5)
/** After so many saves, each item has the value of the last of them that was about it. */
const stateAfter = (saves: number) =>
  Object.fromEntries(
    items.map((item, index) => [item, valueOf(saves - 1 - ((saves - 1 - index) % items.length))]),
  )

/** Somebody who saves without end, one save after the other, until told to stop. */
async function startSaving(server: TestServer, name: string) {
  const visitor = newVisitor(server)
  await visitor.signIn(`${name}@council.example`)
  const id = await visitor.start('system-leadership')
  const saver = { visitor, id, begun: 0, acknowledged: 0, stop: async () => Promise.resolve() }
  let isOver = false
  const saving = (async () => {
    for (let save = 0; !isOver; save += 1) {
      saver.begun = save + 1
      const answers = { [items[save % items.length]!]: String(valueOf(save)) }
      const response = await visitor.postJson(`/assessments/${id}/answers`, { answers })
      if (!response.ok) throw new Error(`Save ${save} was refused: ${response.status}`)
      saver.acknowledged = save + 1
    }
  })()
  saver.stop = () => {
    isOver = true
    return saving
  }
  return saver
}

test('a backup taken under a storm of saves holds of each person just what was acknowledged at one moment, and is restored elsewhere', async () => {
  const server = await startTestServer()
  const savers = await Promise.all(
    ['ann', 'ben', 'cas', 'dee', 'eve', 'fay'].map((name) => startSaving(server, name)),
  )
  await expect
    .poll(() => Math.min(...savers.map(({ acknowledged }) => acknowledged)), { timeout: 30_000 })
    .toBeGreaterThan(items.length)

  const file = join(folder, 'busy.backup')
  const before = savers.map(({ acknowledged }) => acknowledged)
  const { code, out, err } = await run('backup', server.databasePath, file)
  const after = savers.map(({ begun }) => begun)
  await Promise.all(savers.map(({ stop }) => stop()))
  expect([code, err]).toEqual([0, ''])
  expect(Math.min(...after.map((saves, index) => saves - before[index]!))).toBeGreaterThan(3)

  const elsewhere = join(folder, 'elsewhere', 'restored.sqlite')
  const restored = await run('restore', elsewhere, file)
  expect([restored.code, restored.err]).toEqual([0, ''])

  for (const [index, { id }] of savers.entries()) {
    const [least, most] = [before[index]!, after[index]!]
    const moments = Array.from({ length: most - least + 1 }, (_, more) => stateAfter(least + more))
    expect(moments).toContainEqual(readAnswers({ databasePath: elsewhere }, id))
  }

  const other = await startTestServer({}, elsewhere)
  const [{ id, visitor }] = savers as [(typeof savers)[number]]
  // A restore signs everybody out.
  const again = newVisitor(other)
  expect((await again.get(`/assessments/${id}`, { Cookie: visitor.cookie })).status).toBe(302)
  await again.signIn('ann@council.example')
  const page = await again.get(`/assessments/${id}`)
  expect(page.status).toBe(200)
  const rows = (table: string) => Number(readRows(other, `select count(*) as n from ${table}`)[0]?.['n'])
  expect(NOTICE.exec(out)?.slice(1)).toEqual([
    file,
    ...['person', 'assessment', 'answer'].map((table) => String(rows(table))),
  ])
  expect(await other.stop()).toBe(0)
  expect(await server.stop()).toBe(0)
})

describe('a backup', () => {
  let server: TestServer
  let place: string

  beforeAll(async () => {
    const database = join(folder, 'served', 'data.sqlite')
    copyLoadedDatabase(database)
    server = await startTestServer({}, database)
  })
  afterAll(() => server.stop())
  beforeEach(() => void (place = mkdtempSync(join(folder, 'place-'))))
  // Whatever happened: nothing half-made is left, neither there nor beside the database.
  afterEach(() => {
    const names = [...readdirSync(place), ...readdirSync(join(folder, 'served'))]
    expect(names.filter((name) => /partial|restoring/.test(name))).toEqual([])
  })

  test('is one file that stands alone, is sound, and is its owner’s only', async () => {
    const file = join(place, 'a file.backup')
    expect((await run('backup', server.databasePath, file)).code).toBe(0)
    expect(readdirSync(place)).toEqual(['a file.backup'])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    const copy = new SqliteDatabase(file, { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
    copy.close()
    expect(readdirSync(place)).toEqual(['a file.backup'])
  })

  test('overwrites a file only if it is told to', async () => {
    const file = join(place, 'kept')
    writeFileSync(file, 'something else')
    const refused = await run('backup', server.databasePath, file)
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `${file}: It exists already: name another file, or add --force.\n`,
    })
    expect(readFileSync(file, 'utf8')).toBe('something else')
    expect((await run('backup', server.databasePath, file, '--force')).code).toBe(0)
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  test('never overwrites the database itself or its log, told to or not', async () => {
    const own = ['', '-wal', '-shm'].map((ending) => server.databasePath + ending)
    const runs = await Promise.all(own.map((file) => run('backup', server.databasePath, file, '--force')))
    for (const refused of runs) {
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('It is the database itself')])
    }
    expect(readRows(server, 'select count(*) as n from person')[0]?.['n']).toBe(102)
  })

  test('is refused where it can’t be written, and where there is nothing to back up', async () => {
    const cases = [
      [server.databasePath, join(place, 'none', 'file'), `There is no folder ${join(place, 'none')}.`],
      [server.databasePath, place, 'It is a folder: name a file in it.'],
      [join(place, 'no.sqlite'), join(place, 'file'), 'so there is nothing to back up.'],
    ] as const
    for (const [database, file, sentence] of cases) {
      const { code, out, err } = await run('backup', database, file)
      expect([code, out, err.split('\n').length]).toEqual([1, '', 2])
      expect(err).toContain(sentence)
    }
    expect(readdirSync(place)).toEqual([])
  })

  test('of a damaged database is refused, and leaves the backup of yesterday alone', async () => {
    const sound = join(place, 'yesterday')
    await run('backup', server.databasePath, sound)
    const database = join(place, 'damaged.sqlite')
    copyFileSync(sound, database)
    damagePages(database)
    const { code, err } = await run('backup', database, sound, '--force')
    expect([code, err]).toEqual([1, expect.stringMatching(/^.+damaged\.sqlite: It is damaged[.:].*\n$/)])
    expect((await run('restore', join(place, 'again.sqlite'), sound)).code).toBe(0)
  })

  test('of something else is refused', async () => {
    const database = join(place, 'other.sqlite')
    const other = new SqliteDatabase(database)
    other.exec('create table person (id text)')
    other.close()
    const { code, err } = await run('backup', database, join(place, 'file'))
    expect([code, err]).toEqual([1, `${database}: It is not a database of this product.\n`])
    expect(existsSync(join(place, 'file'))).toBe(false)
  })

  test('after a power cut holds what was acknowledged before it', async () => {
    const database = join(place, 'cut', 'data.sqlite')
    copyLoadedDatabase(database)
    const cut = await startTestServer({}, database)
    changeData(cut, "update person set name = 'the last word' where name = 'Ruth Bello'")
    await cut.kill()
    const file = join(place, 'file')
    expect((await run('backup', cut.databasePath, file)).code).toBe(0)
    expect(
      readRows({ databasePath: file }, "select id from person where name = 'the last word'"),
    ).toHaveLength(1)
  })
})

describe.each(['backup', 'restore'] as const)('npm run %s', (name) => {
  test('on PostgreSQL names its own tools, without the password', async () => {
    const DATABASE_URL = 'postgres://user:a-secret@db.example/profile'
    const { code, out, err } = await runCommand(name, [join(folder, 'file')], '', { DATABASE_URL })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(name === 'backup' ? 'pg_dump --format=custom' : 'pg_restore --exit-on-error')
    expect(err).not.toContain('a-secret')
  })

  test('explains itself, and says what is wrong with its use', async () => {
    const [help, wrong, none, two, unknown] = await Promise.all([
      runCommand(name, ['--help']),
      runCommand(name, ['a'], '', { DATABASE_URL: 'mysql://db' }),
      runCommand(name, []),
      runCommand(name, ['a', 'b']),
      runCommand(name, ['a', '--fast']),
    ])
    expect([help.code, help.err]).toEqual([0, ''])
    expect(help.out).toContain(`Usage: npm run ${name} -- FILE [--force]`)
    for (const [ended, sentence] of [
      [none, 'Say which FILE. See --help.'],
      [two, '"b" is not expected here. See --help.'],
      [unknown, "Unknown option '--fast'. See --help."],
    ] as const) {
      expect(ended).toEqual({ code: 2, out: '', err: `${sentence}\n` })
    }
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringMatching(/^DATABASE_URL must be file:PATH/)])
  })
})
