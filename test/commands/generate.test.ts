import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRows } from '../factories/open-data-file'
import { runCommand } from './run-command'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'slp-generate-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) =>
  runCommand('generate', args, '', { DATABASE_URL: `file:${join(folder, 'england.sqlite')}` })

describe('npm run generate', () => {
  test('fills a new database, in which every reference holds, and never one with people in it', async () => {
    const { code, out } = await run('--people', '60', '--seed', '4')
    expect([code, out]).toEqual([0, expect.stringMatching(/^60 people, \d+ assessments, [\d,]+ rows in /)])
    const file = { databasePath: join(folder, 'england.sqlite') }
    expect(readRows(file, 'pragma foreign_key_check')).toEqual([])
    const again = await run('--people', '60')
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/^There are people in this database/)])
  })

  test.each([
    [[], 'Say how many with --people N. See --help.\n'],
    [['--people', '0'], '--people is a whole number from 1 to 10,000,000. See --help.\n'],
    [['--people', '5', '--seed', 'x'], '--seed is a whole number from 1 to 4,294,967,295. See --help.\n'],
    [['--people', '5', '--until', '2026-13-01'], '--until is a day such as 2026-11-01. See --help.\n'],
  ])('%j: says what is wrong', async (args, sentence) => {
    const { code, err } = await run(...args)
    expect([code, err]).toEqual([2, sentence])
  })
})
