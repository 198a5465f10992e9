import SqliteDatabase from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationCohorts, nameParticipants } from '../../db/seed/demonstration-cohorts'
import { demonstrationTeams } from '../../db/seed/demonstration-teams'
import { migrations } from '../../db/migrate.server'
import { restoreSqlite } from '../../db/backup/restore-sqlite.server'
import { copyLoadedDatabase } from '../factories/loaded-database'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'
import { change, damagePages, loseIndex } from './damage-file'
import { makeEarlyBackup } from './make-early-backup'
import { runCommand } from './run-command'

let folder: string
/** A backup with the demonstration people. */
let backup: string
/** A folder of its own for each test, and in it a database where Ruth is called otherwise. */
let place: string
let database: string

const run = (file: string, ...more: readonly string[]) =>
  runCommand('restore', [file, ...more], '', { DATABASE_URL: `file:${database}` })
/** Everybody's but those of the demonstration's teams and cohorts. */
const names = (databasePath: string) =>
  readRows({ databasePath }, 'select name from person order by name')
    .map(({ name }) => name)
    .filter((name) => !inTeams.has(name))
/** Every file of the place, by name, as the hash of what it holds. */
const contents = () =>
  Object.fromEntries(
    readdirSync(place).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(place, name)))
        .digest('hex'),
    ]),
  )

const inTeams = new Set<unknown>([
  'Rosa Lethbridge',
  'Tomas Vega',
  ...demonstrationCohorts.flatMap(nameParticipants),
  ...demonstrationTeams.flatMap(({ facilitator, members }) => [
    facilitator,
    ...members.map(([name]) => name),
  ]),
])
const THEN = ['Amira Khan', 'Gareth Lewis', 'Helen Ward', 'Jonah Pike', 'Omar Reyes', 'Ruth Bello']
const NOW = [...THEN.slice(0, 5), 'Ruth of today']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slp-restore-'))
  backup = join(folder, 'of-yesterday')
  const server = await startTestServer()
  const { code } = await runCommand('backup', [backup], '', { DATABASE_URL: `file:${server.databasePath}` })
  expect(code).toBe(0)
  await server.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  place = mkdtempSync(join(folder, 'place-'))
  database = join(place, 'data.sqlite')
  copyFileSync(backup, database)
  changeData({ databasePath: database }, "update person set name = 'Ruth of today' where name = 'Ruth Bello'")
})

describe('a restore', () => {
  test('puts the backup in the place of the database and keeps what was there', async () => {
    const { code, out, err } = await run(backup)
    expect([code, err]).toEqual([0, ''])
    const kept = readdirSync(place).find((name) => name !== 'data.sqlite') ?? ''
    expect(kept).toMatch(/^data\.sqlite\.before-restore-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/)
    expect(readdirSync(place).sort()).toEqual(['data.sqlite', kept])
    expect([names(database), names(join(place, kept))]).toEqual([THEN, NOW])
    expect(out).toContain(`102 people, 258 assessments,`)
    expect(out).toMatch(new RegExp(`kept in .*${kept}\\.\\n$`))
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(statSync(database).mode & 0o777).toBe(statSync(join(place, kept)).mode & 0o777)
  })

  test('can be taken back with the file it kept', async () => {
    await run(backup)
    const kept = readdirSync(place).find((name) => name !== 'data.sqlite') ?? ''
    expect((await run(join(place, kept))).code).toBe(0)
    expect(names(database)).toEqual(NOW)
  })

  test('after a power cut keeps also what stood only in the log, and lets no log be written into the new file', async () => {
    rmSync(database)
    copyLoadedDatabase(database)
    const server = await startTestServer({}, database)
    await newVisitor(server).signIn('last@council.example')
    await server.kill()
    expect(statSync(`${database}-wal`).size).toBeGreaterThan(0)
    expect((await run(backup)).code).toBe(0)
    const [kept = '', ...more] = readdirSync(place).filter((name) => name !== 'data.sqlite')
    expect(more).toEqual([])
    const again = await startTestServer({}, database)
    expect(names(database)).toEqual(THEN)
    expect(await again.stop()).toBe(0)
    expect(
      readRows({ databasePath: join(place, kept) }, "select id from person where email like 'last@%'"),
    ).toHaveLength(1)
  })

  test('is refused while a server has the database open, idle or not; the server goes on', async () => {
    const server = await startTestServer({}, database)
    const before = Object.keys(contents())
    const refused = await run(backup)
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `${database} is in use by a server or another program: stop it, then try again.\n`,
    })
    expect(Object.keys(contents())).toEqual(before)
    expect((await newVisitor(server).signIn('ann@council.example')).status).toBe(302)
    expect(names(database)).toEqual([null, ...NOW])
    expect(await server.stop()).toBe(0)
    expect((await run(backup)).code).toBe(0)
  })

  test('takes a plain copy of a database too, its log beside it or not, and leaves it as it is', async () => {
    const copies = mkdtempSync(join(folder, 'copies-'))
    const copy = join(copies, 'copy.sqlite')
    copyFileSync(backup, copy)
    const writer = new SqliteDatabase(copy)
    writer.pragma('journal_mode = WAL')
    expect((await run(copy)).code).toBe(0)
    writer.exec("update person set name = 'Ruth in the log' where name = 'Ruth Bello'")
    expect((await run(copy)).code).toBe(0)
    expect(names(database)).toContain('Ruth in the log')
    writer.close()
    expect((await run(copy)).code).toBe(0)
    expect(readdirSync(copies)).toEqual(['copy.sqlite'])
  })

  test('brings a backup of an earlier version up to date', async () => {
    const early = join(place, 'early')
    const [first = ''] = Object.keys(migrations).sort()
    expect(await makeEarlyBackup(early, first)).toEqual([first])
    change(
      early,
      "insert into person values ('p1', 'old@council.example', 'Of old', 0, '2026-11-22T09:00:00.000Z')",
    )
    expect((await run(early)).code).toBe(0)
    const migrated = readRows({ databasePath: database }, 'select name from kysely_migration order by name')
    expect(migrated.map(({ name }) => name)).toEqual(Object.keys(migrations).sort())
    expect(names(database)).toEqual(['Of old'])
  })

  test('replaces a database so damaged that no lock can be had only when told to, and takes its log out of the way', async () => {
    writeFileSync(database, 'This was a database once. '.repeat(500))
    writeFileSync(`${database}-wal`, 'and this its log')
    const before = contents()
    const refused = await run(backup)
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/stop the server, then add --force\.\n$/),
    ])
    expect(contents()).toEqual(before)
    expect((await run(backup, '--force')).out).toContain('Nothing could be read there of who deleted')
    expect(readdirSync(place)).not.toContain('data.sqlite-wal')
    expect(names(database)).toEqual(THEN)
    const kept = readdirSync(place).filter((name) => name.startsWith('data.sqlite.before-restore-'))
    expect(kept.map((name) => readFileSync(join(place, name), 'utf8').slice(0, 16)).sort()).toEqual([
      'This was a datab',
      'and this its log',
    ])
  })
})

describe('a file is refused, and nothing changed,', () => {
  const broken: readonly (readonly [string, (file: string) => void, RegExp])[] = [
    ['that is not there', (file) => rmSync(file), /: There is no such file\.$/],
    [
      'that is text',
      (file) => writeFileSync(file, 'a,b\n1,2\n'.repeat(200)),
      /: It is not an SQLite database\.$/,
    ],
    ['that is empty', (file) => writeFileSync(file, ''), /: It is not a database of this product\.$/],
    [
      'that was cut off',
      (file) => writeFileSync(file, readFileSync(file).subarray(0, 50_000)),
      /: It is damaged/,
    ],
    [
      'that was cut off within a page',
      (file) => writeFileSync(file, readFileSync(file).subarray(0, 2_000)),
      /: It is /,
    ],
    ['with a damaged page', damagePages, /: It is damaged/],
    ['that lost an index', loseIndex, /: It is damaged: Page \d+: never used\.$/],
    [
      'of another program',
      (file) => change(file, 'drop table kysely_migration'),
      /: It is not a database of this product\.$/,
    ],
    [
      'of a newer version',
      (file) => change(file, "insert into kysely_migration values ('9999-01-01-later', '2026-11-22')"),
      /: It comes from a newer version of this product \("9999-01-01-later" is not known here\)\.$/,
    ],
    [
      'that never was migrated',
      (file) => change(file, 'delete from kysely_migration'),
      /: Its tables were not made in the order/,
    ],
    ['without a table', (file) => change(file, 'drop table answer'), /: It lacks answer’s \w+\.$/],
    [
      'without a column',
      (file) => change(file, 'alter table person drop column name'),
      /: It lacks person’s name\.$/,
    ],
  ]

  test.each(broken)('%s', async (_what, breakIt, sentence) => {
    const file = join(folder, 'broken')
    copyFileSync(backup, file)
    breakIt(file)
    const before = contents()
    const restoring = restoreSqlite(file, database, { now: new Date(), evenIfDamaged: true })
    await expect(restoring).rejects.toThrow(sentence)
    expect(contents()).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.startsWith(`${basename(file)}-`))).toEqual([])
  })

  test('that is the database itself, or a folder, in one sentence', async () => {
    const before = contents()
    for (const file of [database, place]) {
      const { code, out, err } = await run(file, '--force')
      expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
    }
    expect(contents()).toEqual(before)
  })
})
