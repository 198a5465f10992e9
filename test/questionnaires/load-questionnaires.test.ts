import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadQuestionnaires, QuestionnaireError } from '../../questionnaires/index'
import { makeCompanion, makeQuestionnaire, source } from '../factories/questionnaire'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
  write('bibliography.json', { sources: [source] })
  write('glossary.json', {
    terms: [{ id: 'place', term: 'Place', forms: ['places'], definition: 'A part.' }],
  })
  write('display-order.json', ['surroundings', 'sample'])
  write('sample/1.json', makeQuestionnaire({ companion: { questionnaire: 'surroundings', version: 1 } }))
  write('surroundings/1.json', makeCompanion())
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: unknown): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
}

function problems(): string {
  try {
    loadQuestionnaires(folder)
  } catch (error) {
    expect(error).toBeInstanceOf(QuestionnaireError)
    return (error as Error).message.replaceAll(`${relative(process.cwd(), folder)}/`, '')
  }
  return ''
}

test('[Q13] a sound folder is a library to look things up in', () => {
  for (const version of [2, 10]) write(`sample/${version}.json`, makeQuestionnaire({ version }))
  const library = loadQuestionnaires(folder)
  expect(library.questionnaires.map(({ id, version }) => `${id}@${version}`)).toEqual([
    'surroundings@1',
    'sample@1',
    'sample@2',
    'sample@10',
  ])
  expect(library.find('sample@2')?.version).toBe(2)
  expect(library.find('sample')?.version).toBe(10)
  expect(library.latest('sample')?.version).toBe(10)
  expect([library.find('sample@3'), library.find('simple'), library.find('Sample!')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(library.companionOf(library.find('sample@1')!)?.id).toBe('surroundings')
  expect(library.companionOf(library.find('sample@2')!)).toBeNull()
  expect(library.sources).toEqual([source])
  expect(library.glossary.map(({ id }) => id)).toEqual(['place'])
})

test('questionnaires that the order doesn’t name come last', () => {
  write('a-new-one/1.json', makeQuestionnaire({ id: 'a-new-one' }))
  expect(loadQuestionnaires(folder).questionnaires.map(({ id }) => id)).toEqual([
    'surroundings',
    'sample',
    'a-new-one',
  ])
})

test('[Q1] every problem is a line with file, path and sentence', () => {
  write('sample/1.json', { ...makeQuestionnaire(), title: '', extra: 1 })
  write('surroundings/1.json', { ...makeCompanion(), version: 'one' })
  expect(problems().split('\n')).toEqual([
    'surroundings/1.json: version: "version" must be a number.',
    'sample/1.json: title: "title" is empty.',
    'sample/1.json: extra: "extra" is not something that belongs here: is it spelled right?',
  ])
})

test('[Q9] what is wrong between questionnaires is told with the file', () => {
  write('sample/1.json', makeQuestionnaire({ companion: { questionnaire: 'nothing', version: 1 } }))
  expect(problems()).toBe('sample/1.json: companion: There is no questionnaire nothing@1.')
})

test('folder and file are named after id and version', () => {
  write('sample/one.json', makeQuestionnaire({ id: 'simple', version: 2 }))
  expect(problems().split('\n')).toEqual([
    'sample/one.json: id: The id is "simple", but the file lies in the folder "sample".',
    'sample/one.json: version: The version is 2, but the file is named "one.json".',
  ])
})

test('invalid JSON is told with its place', () => {
  write('sample/1.json', '{\n  "id": "sample",\n  version: 1\n}')
  expect(problems()).toBe('sample/1.json: line 3, column 3: This is not JSON.')
})

test('a broken or missing bibliography, glossary or order is told', () => {
  rmSync(join(folder, 'glossary.json'))
  write('bibliography.json', { sources: [{ ...source, year: 'last' }] })
  write('display-order.json', 'sample')
  expect(problems()).toContain('glossary.json: file: There is no such file.')
  expect(problems()).toContain('bibliography.json: sources[0].year: "year" must be a number.')
  expect(problems()).toContain('display-order.json: line 1, column 1: This is not JSON.')
})

test('a folder without questionnaires is told', () => {
  rmSync(join(folder, 'sample'), { recursive: true })
  rmSync(join(folder, 'surroundings'), { recursive: true })
  expect(problems()).toContain('There is no questionnaire in it.')
})
