import SqliteDatabase from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteDatabase, type TestDatabase } from '../../factories/open-test-databases'
import { anything } from './anything'
import { BOUNDED, OWN_INPUTS, SWEEPS } from './full-scans'
import { recordQueries } from './record-queries'

type Query = (db: unknown, ...inputs: readonly unknown[]) => Promise<unknown>
const modules = import.meta.glob<Record<string, unknown>>('../../../db/queries/*.server.ts', { eager: true })
const queries = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter((entry): entry is [string, Query] => typeof entry[1] === 'function'),
)

/** Which queries each function asks of the database, with any input, and with input of which all is text or null. */
async function askAll(): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = new Map<string, string[]>()
  for (const [name, query] of queries) {
    const texts: string[] = []
    const db = recordQueries((text) => texts.push(text))
    const inputs = [
      ...[undefined, '1', null].map((leaf) => [1, 2, 3].map(() => anything(leaf))),
      ...(OWN_INPUTS[name] ?? []),
    ]
    // What a row that stands for anything can't be read as ends it, once it has asked.
    for (const input of inputs) await (async () => query(db, ...input))().catch(() => undefined)
    asked.set(name, texts)
  }
  return asked
}

let database: TestDatabase
let file: SqliteDatabase.Database
let asked: ReadonlyMap<string, readonly string[]>
beforeAll(async () => {
  database = await openSqliteDatabase()
  if (database.location.kind === 'sqlite') file = new SqliteDatabase(database.location.path)
  asked = await askAll()
})
afterAll(async () => {
  file.close()
  await database.close()
})

/** What SQLite says that it would do; null for a text that anything as input has made no query of. */
function planOf(text: string): readonly string[] | null {
  // Which columns are set is no matter of which rows are found.
  const query = text
    .replace(/ in \?/g, ' in (?)')
    .replace(/^(update ("\w+") set ).*?( where |$)/, (_, start: string, table: string, end: string) => {
      const [column] = file.pragma(`table_info(${table})`) as { name: string }[]
      return column ? `${start}"${column.name}" = "${column.name}"${end}` : text
    })
  try {
    const inputs = Array.from(query.match(/\?/g) ?? [], () => 1)
    const lines = file.prepare(`explain query plan ${query}`).all(...inputs) as { detail: string }[]
    return lines.map(({ detail }) => detail)
  } catch {
    return null
  }
}

/** What finds rows. What is looked for by an owner that is null can't be asked for: it comes of input that is all null. */
const isQuery = (text: string) =>
  !/^insert into .* values /.test(text) && !/_id" is null and "\w+_id" is null/.test(text)

/** Tables that a plan reads from end to end. */
const scannedBy = (plan: readonly string[]) =>
  plan.flatMap((line) => /^SCAN ([a-z_]+)( USING .*)?$/.exec(line)?.[1] ?? [])

test('every query is looked at', () => {
  expect(readdirSync('db/queries')).toHaveLength(Object.keys(modules).length)
  const silent = [...asked].filter(([, texts]) => texts.length === 0).map(([name]) => name)
  expect(silent).toEqual(['toSession', 'joinTransaction'])
  // Of those with inputs of their own, what is made of anything may be no query.
  const unread = [...asked].filter(([name, texts]) => {
    const found = texts.filter(isQuery)
    const isRead = (text: string) => planOf(text) !== null
    return found.length > 0 && !(name in OWN_INPUTS ? found.some(isRead) : found.every(isRead))
  })
  expect(unread.map(([name, texts]) => [name, texts.filter((text) => planOf(text) === null)])).toEqual([])
})

test('none reads a whole table, but those named as bounded, and what jobs do by name', () => {
  const found = [...asked].flatMap(([name, texts]) =>
    texts.filter(isQuery).flatMap((text) =>
      scannedBy(planOf(text) ?? [])
        .filter((table) => !(table in BOUNDED) && !SWEEPS[name]?.tables.includes(table))
        .map((table) => `${name} reads all of ${table}: ${text}`),
    ),
  )
  expect([...new Set(found)]).toEqual([])
})

test('what is named is still so: no bounded table and no sweep stands in the lists in vain', () => {
  const scans = new Set(
    [...asked].flatMap(([name, texts]) =>
      texts.flatMap((text) => scannedBy(planOf(text) ?? []).flatMap((table) => [table, `${name} ${table}`])),
    ),
  )
  const named = [
    ...Object.keys(BOUNDED),
    ...Object.entries(SWEEPS).flatMap(([name, { tables }]) => tables.map((table) => `${name} ${table}`)),
  ]
  expect(named.filter((each) => !scans.has(each))).toEqual([])
})
