import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { builtCommand } from '../../bootstrap/build-commands.mjs'
import { runCommand } from '../commands/run-command'
import { copyLoadedDatabase } from '../factories/loaded-database'
import { changeData, readRows } from '../factories/open-data-file'
import { openPostgresDatabase, type TestDatabase } from '../factories/open-test-databases'
import { runServer } from '../factories/run-server'
import { startTestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'

const ODD = 'Zoë 🦉 ‮rtl "quoted" \\n \u2028 line, é vs é'

describe('npm run move', () => {
  let folder: string
  let path: string
  let target: TestDatabase

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'slp-move-'))
    path = join(folder, 'old.sqlite')
    copyLoadedDatabase(path)
    changeData({ databasePath: path }, `update person set name = '${ODD}' where name = 'Ruth Bello'`)
    target = await emptyTarget()
  })
  afterAll(async () => {
    await target.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A database without tables, as createdb makes it. */
  async function emptyTarget(): Promise<TestDatabase> {
    const made = await openPostgresDatabase(inject('postgresUrl'))
    await sql`drop schema public cascade`.execute(made.db)
    await sql`create schema public`.execute(made.db)
    return made
  }
  const urlOf = ({ location }: TestDatabase) => (location.kind === 'postgres' ? location.url : '')
  const args = (to = target) => ['--from', `file:${path}`, '--to', urlOf(to)]
  const move = (to = target) => runCommand('move', args(to))
  const count = async (table: string) =>
    Number(
      (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(target.db)).rows[0]!.n,
    )
  const countOld = (table: string) =>
    Number(readRows({ databasePath: path }, `select count(*) as n from ${table}`)[0]!['n'])

  test('killed midway it goes on where it was, and then every row of every table is there and the same', async () => {
    const before = fingerprint(path)
    await killAt(/^assessment: /m)
    expect(await count('person')).toBe(countOld('person'))
    expect(await count('answer')).toBe(0)
    // Half moved, it is not served.
    const refused = await runServer({ DATABASE_URL: urlOf(target) })
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('moved here only in part')])

    const { code, out, err } = await move()
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Moved [\d,]+ rows of \d+ tables; each was compared/),
    ])
    expect(err).not.toMatch(/^person: /m)
    expect(err).toMatch(/^answer: ([\d,]+) of \1 rows$/m)
    expect(out).toContain('set DATABASE_URL to the new database')
    expect(fingerprint(path)).toBe(before)

    const file = new SqliteDatabase(path, { readonly: true })
    const tables = file
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%'",
      )
      .pluck()
      .all() as string[]
    expect(tables.length).toBeGreaterThan(60)
    const inOrder = (rows: readonly object[]) =>
      rows
        .map((row) => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))))
        .sort()
    for (const table of tables) {
      const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(target.db)
      expect(inOrder(rows), table).toEqual(inOrder(file.prepare(`select * from ${table}`).all() as object[]))
    }
    file.close()
    const odd = await target.db.selectFrom('person').select('name').where('name', '=', ODD).execute()
    expect(odd).toHaveLength(1)
  })

  test('what was moved is served, with everybody’s things', async () => {
    const server = await startTestServer({ DATABASE_URL: urlOf(target) }, 'elsewhere')
    const ruth = newVisitor(server)
    await ruth.signIn('ruth.bello@charity.example')
    const page = await (await ruth.get('/account')).text()
    expect(page).toContain('🦉')
    expect(await server.stop()).toBe(0)
  })

  test('it refuses a target that holds anything, or is somebody else’s', async () => {
    const used = await move()
    expect([used.code, used.out]).toEqual([1, ''])
    expect(used.err).toMatch(/Its table \w+ holds something already\. Nothing was moved/)
    const other = await emptyTarget()
    await sql`create table invoices (id text)`.execute(other.db)
    const foreign = await move(other)
    expect([foreign.code, foreign.err]).toEqual([
      1,
      expect.stringContaining('It has tables of something else, such as invoices'),
    ])
    await other.close()
  })

  test('it refuses while a server has the file open, a value that PostgreSQL can’t store, and wrong usage', async () => {
    const other = await emptyTarget()
    const server = await startTestServer({}, path)
    const inUse = await move(other)
    expect([inUse.code, inUse.err]).toEqual([1, expect.stringContaining('is in use by a server')])
    await server.stop()
    changeData({ databasePath: path }, "update person set name = 'a' || char(0) || 'b' where name like 'Zo%'")
    const refused = await move(other)
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('person.name holds a null character'),
    ])
    expect(refused.err).not.toContain('postgres:postgres')
    await other.close()
    for (const given of [[], ['--from', 'file:x'], ['--from', 'postgres://a/b', '--to', 'file:x']])
      expect((await runCommand('move', given)).code).toBe(2)
    expect((await runCommand('move', ['--help'])).out).toContain('Usage: npm run move')
  })

  /** Starts it, and ends it as a power cut does once it tells something. */
  async function killAt(told: RegExp): Promise<void> {
    const child = spawn(process.execPath, [builtCommand('move'), ...args()], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let heard = ''
    child.stderr.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (told.test(heard)) child.kill('SIGKILL')
    })
    await new Promise((ended) => child.once('exit', ended))
    expect(heard).toMatch(told)
  }
})

/** Of all that the file holds: the first page says also how its log is kept, which a lock changes. */
function fingerprint(path: string): string {
  const bytes = readFileSync(path)
  return createHash('sha256').update(bytes.subarray(100)).digest('hex')
}
