import SqliteDatabase from 'better-sqlite3'
import { sql } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { startApplication, type TestApplication } from '../factories/start-application'
import { log } from '../../server/log'
import { type Answering, beginAnswering, ITEM, readGivenBack, SECOND } from './answering'
import { questionnaire } from './storm/questionnaire'

let database: TestDatabase
let application: TestApplication
let ann: Answering
let emails = 0
const begin = () => beginAnswering(application, `person-${(emails += 1)}@council.example`)
const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
const pragma = (text: string) => sql.raw(`pragma ${text}`).execute(database.db)

beforeAll(async () => {
  database = await openSqliteDatabase()
  application = await startApplication(database)
})
afterAll(async () => {
  await application.stop()
  await database.close()
})
beforeEach(async () => {
  logged.mockClear()
  ann = await begin()
  await ann.autosave(ITEM, '4')
})

/** All that was posted is in the page that comes instead of an answer, and is taken when it is sent again. */
async function expectGivenBack(refused: Response, who: Answering): Promise<void> {
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '10'])
  const html = await refused.text()
  expect(html).toMatch(/<h1>That could not be saved just now<\/h1>.*not lost: it is still here/s)
  const again = readGivenBack(html)
  expect((await who.post(again.path, again.fields)).status).toBe(302)
}

test('when the disk is full, saves are put off in plain words, nothing acknowledged is lost, and with room again all goes on', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, begin))
  // A limit on the file's own pages is to SQLite what a full disk is, and needs no rights on this machine.
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db)
  await pragma(`max_page_count = ${rows[0]!.page_count}`)
  const items = questionnaire.scales.flatMap((scale) => scale.items.map(({ id }) => id))
  const saved: (readonly [Answering, string])[] = []
  let isFull = false
  for (const item of items) {
    for (const person of people) {
      const { status } = await person.autosave(item, '3')
      if (status === 200) saved.push([person, item])
      else isFull = true
      expect([200, 503]).toContain(status)
    }
  }
  expect([isFull, saved.length > 0]).toEqual([true, true])
  const refused = await people[0]!.post('/assessments/new/clinical-contribution', { tier: 'thematic' })
  expect((await ann.get(`/assessments/${ann.id}`)).status).toBe(200)
  expect(logged.mock.calls.length).toBeGreaterThan(0)
  await pragma('max_page_count = 1000000000')
  for (const [person, item] of saved) expect((await person.stored())[item]).toBe(3)
  if (refused.status === 503) await expectGivenBack(refused, people[0]!)
  for (const person of people) expect((await person.autosave(items.at(-1)!, '5')).status).toBe(200)
})

test('while the database can only be read, pages can be, saves are put off with all that was typed, and afterwards go through', async () => {
  await sql`update session set last_seen_at = '2026-01-01', expires_at = '2999-01-01'`.execute(database.db)
  await sql`update session set last_seen_at = ${new Date(Date.now() - 300_000).toISOString()}`.execute(
    database.db,
  )
  await pragma('query_only = on')
  // That they were here can't be noted, and they may read all the same.
  expect((await ann.get(`/assessments/${ann.id}`)).status).toBe(200)
  const refused = await ann.postSection({ [ITEM]: '2', [SECOND]: '5' })
  const autosaved = await ann.autosave(SECOND, '1')
  expect([autosaved.status, await autosaved.json()]).toEqual([
    503,
    { error: 'This could not be saved just now. Try again.' },
  ])
  await pragma('query_only = off')
  expect(await ann.stored()).toEqual({ [ITEM]: 4 })
  await expectGivenBack(refused, ann)
  expect(await ann.stored()).toEqual({ [ITEM]: 2, [SECOND]: 5 })
})

test('while another process holds the database for ten seconds, pages are answered at once, and saves go through when it lets go', async () => {
  const other = new SqliteDatabase(database.location.kind === 'sqlite' ? database.location.path : '')
  other.exec('begin immediate')
  const begun = performance.now()
  const saving = Promise.all([
    ann.autosave(ITEM, '1'),
    ...['2', '3', '5'].map((value) => ann.postSection({ [SECOND]: value })),
  ])
  await wait(200)
  // The process doesn't stand still over it.
  const health = performance.now()
  expect((await fetch(`${application.origin}/healthz`)).status).toBe(200)
  expect(performance.now() - health).toBeLessThan(2_000)
  await wait(10_000 - (performance.now() - begun))
  other.exec('rollback')
  other.close()
  const [autosaved, ...posted] = await saving
  // What had waited for ten seconds by then may have been put off: sent again, as the page does, it is taken.
  if (autosaved.status === 503) expect((await ann.autosave(ITEM, '1')).status).toBe(200)
  for (const response of posted) {
    if (response.status !== 302) await expectGivenBack(response, ann)
  }
  const stored = await ann.stored()
  expect([stored[ITEM], [2, 3, 5].includes(Number(stored[SECOND]))]).toEqual([1, true])
})
