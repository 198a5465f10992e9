import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openPostgresDatabase, openSqliteDatabase, type TestDatabase } from '../factories/open-test-databases'
import { runStorm } from './storm/run-storm'

/** `npm run faults` kills 200 times. */
const KILLS = Number(process.env['FAULT_KILLS'] ?? 3)
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000)

describe.each([
  ['SQLite', openSqliteDatabase],
  ['PostgreSQL', () => openPostgresDatabase(inject('postgresUrl'))],
] as const)('killed under a storm of saves, on %s,', (name, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  test(
    'the product starts again by itself, with every acknowledged answer, nothing half submitted and no mail lost or repeated without need',
    async () => {
      const report = await runStorm(database, KILLS, SEED)
      if (process.env['FAULT_KILLS']) process.stderr.write(`${name}: ${JSON.stringify(report)}\n`)
      expect(report['kills']).toBe(KILLS)
      const happened = Object.keys(report).filter((what) => report[what]! > 0)
      expect(happened).toEqual(expect.arrayContaining(['autosaves', 'forms', 'submitted', 'acknowledged']))
    },
    KILLS * 15_000,
  )
})
