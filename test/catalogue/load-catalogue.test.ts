import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CatalogueError, loadCatalogue } from '../../catalogue/load-catalogue'
import { makeQuestionnaire, source } from '../factories/questionnaire'

const known = { sources: [source], questionnaires: [makeQuestionnaire()] }

let folder: string

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'catalogue-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, format: string, ids: readonly string[], scale = 'first'): void {
  const activities = ids.map((id) => ({
    id,
    title: `Title of ${id}`,
    whatYouDo: 'You do it.',
    develops: [{ questionnaire: 'sample', scale }],
    addresses: [],
    minutes: 10,
    timing: 'Ten minutes',
    forWhom: { tiers: [], functions: [], sectors: [] },
    cost: { pounds: 0, note: '' },
    why: 'It is our judgement.',
    provenance: [],
  }))
  writeFileSync(join(folder, name), JSON.stringify({ format, activities }))
}

function problems(): readonly string[] {
  try {
    loadCatalogue(folder, known)
  } catch (error) {
    expect(error).toBeInstanceOf(CatalogueError)
    return (error as Error).message.replaceAll(`${relative(process.cwd(), folder)}/`, '').split('\n')
  }
  return []
}

test('[G1] the files of a folder are read by name', () => {
  write('reading.json', 'reading', ['c'])
  write('coaching.json', 'coaching', ['b', 'a'])
  expect(loadCatalogue(folder, known).map(({ id, format }) => [id, format])).toEqual([
    ['b', 'coaching'],
    ['a', 'coaching'],
    ['c', 'reading'],
  ])
})

test('[G1] every problem is a line with file, path and sentence', () => {
  write('coaching.json', 'coaching', ['a'], 'nonsense')
  writeFileSync(join(folder, 'forum.json'), '{ "format": forum }')
  write('reading.json', 'forum', ['b', 'b'])
  expect(problems()).toEqual([
    'coaching.json: activities[0].develops[0].scale: sample@1 has no scale "nonsense".',
    'forum.json: line 1, column 13: This is not JSON.',
    'reading.json: format: The format is "forum", but the file is named "reading.json".',
    'reading.json: activities[1].id: The id "b" is used twice: first in reading.json.',
  ])
})

test('an empty or missing folder is told', () => {
  expect(problems()[0]).toMatch(/folder: There is no activity in it\.$/)
})
