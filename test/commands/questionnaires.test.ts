import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listProvenances } from '../../app/domain/questionnaire/list-provenances'
import { loadQuestionnaires } from '../../questionnaires/index'
import { builtCommand } from '../../bootstrap/build-commands.mjs'
import { runCommand } from './run-command'

vi.setConfig({ testTimeout: 60_000 })

const library = loadQuestionnaires('questionnaires')

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'questionnaires-'))))
afterAll(() => rmSync(folder, { recursive: true }))

// oxlint-disable-next-line typescript/no-explicit-any -- a broken document has no type
function draft(name: string, change: (json: any) => void): string {
  const json: unknown = JSON.parse(readFileSync('questionnaires/social-skill/1.json', 'utf8'))
  change(json)
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(json))
  return file
}

describe('the table', () => {
  test('has a line for each questionnaire under its header', async () => {
    const { code, out, err } = await runCommand('questionnaires', [])
    expect([code, err]).toEqual([0, ''])
    const lines = out.trimEnd().split('\n')
    expect(lines[0]!.trim().split(/ {2,}/)).toEqual([
      'id',
      'version',
      'scales',
      'items',
      'minutes',
      'reading grade',
      'sources',
    ])
    expect(lines.slice(1).map((line) => line.split(/\s+/).slice(0, 4))).toEqual(
      library.questionnaires.map(({ id, version, scales, topicGroups }) => [
        id,
        String(version),
        String(scales.length),
        String(
          scales.flatMap((scale) => scale.items).length + topicGroups.flatMap((group) => group.topics).length,
        ),
      ]),
    )
  })

  test('--json prints the same with its keys', async () => {
    const { code, out } = await runCommand('questionnaires', ['--json'])
    const printed = JSON.parse(out)
    expect(code).toBe(0)
    expect(Object.keys(printed[0])).toEqual([
      'id',
      'version',
      'scales',
      'items',
      'minutes',
      'readingGrade',
      'sources',
    ])
    expect(printed[0]).toMatchObject({
      id: 'system-leadership',
      version: 1,
      scales: 13,
      items: 39,
      minutes: 10,
    })
    expect(printed[0].sources).toEqual(['scie-2021'])
    expect(typeof printed[0].readingGrade).toBe('number')
  })
})

describe('check FILE', () => {
  test('a sound file is said to be sound, shipped or not', async () => {
    expect(await runCommand('questionnaires', ['check', 'questionnaires/social-skill/1.json'])).toEqual({
      code: 0,
      out: 'questionnaires/social-skill/1.json: social-skill@1 is sound.\n',
      err: '',
    })
    const next = draft('next.json', (json) => void (json.version = 2))
    expect((await runCommand('questionnaires', ['check', next])).out).toMatch(/social-skill@2 is sound\.\n$/)
  })

  test('what is wrong is told with file, path and sentence', async () => {
    const file = draft('two-items.json', (json) => void json.scales[2].items.pop())
    const { code, out, err } = await runCommand('questionnaires', ['check', file])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /two-items\.json: scales\[2\]\.items: A scale needs three items or more; this one has 2\.\n$/,
    )
  })

  test('references are held against the other questionnaires', async () => {
    const file = draft('related.json', (json) => {
      json.scales[0].related = [{ questionnaire: 'system-leadership', scale: 'nonsense' }]
    })
    const { code, err } = await runCommand('questionnaires', ['check', file])
    expect(code).toBe(1)
    expect(err).toMatch(
      /: scales\[0\]\.related\[0\]\.scale: The questionnaire "system-leadership" has no scale "nonsense"\.\n$/,
    )
  })

  test('what is no JSON is told with its place', async () => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, '{\n  "id": "x"\n  "version": 1\n}\n')
    const { code, err } = await runCommand('questionnaires', ['check', file])
    expect(code).toBe(1)
    expect(err).toMatch(/broken\.json: line 3, column 3: A comma or "}" is expected here\.\n$/)
  })
})

describe('--sources DIR', () => {
  /** Source texts made up from the locators: each anchor on its line. */
  function writeSources(leaveOut?: string): string {
    const directory = mkdtempSync(join(folder, 'sources-'))
    for (const source of library.sources) {
      const lines: string[] = []
      for (const { value } of library.questionnaires.flatMap((each) => [...listProvenances(each)])) {
        if (value.source !== source.id || value.anchor === leaveOut) continue
        while (lines.length < value.line) lines.push('')
        lines[value.line - 1] += ` ${value.anchor}`
      }
      writeFileSync(join(directory, source.file), lines.join('\n'))
    }
    return directory
  }

  test('[Q16] with each anchor in its place there is nothing to tell', async () => {
    const { code, out, err } = await runCommand('questionnaires', ['--sources', writeSources()])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Each of \d+ locators has its anchor phrase where it says, in 5 source texts\.\n$/)
  })

  test('[Q16] an anchor that is not there is told with file and path', async () => {
    const { anchor, line, source } = library.find('social-skill')!.scales[0]!.provenance[0]!
    const { code, out, err } = await runCommand('questionnaires', ['--sources', writeSources(anchor)])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(
      `questionnaires/social-skill/1.json: scales[0].provenance[0]: “${anchor}” does not stand on or beside line ${line} of ${source}`,
    )
  })

  test('source texts that are missing are told, one line each', async () => {
    const { code, err } = await runCommand('questionnaires', ['--sources', join(folder, 'nowhere')])
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toHaveLength(library.sources.length)
    expect(err).toContain('The text of the source "scie-2021" is missing or cannot be read.')
  })
})

describe('usage', () => {
  test('--help names every key and exits with 0', async () => {
    const { code, out } = await runCommand('questionnaires', ['--help'])
    expect(code).toBe(0)
    for (const key of [
      'id',
      'version',
      'scales',
      'items',
      'minutes',
      'readingGrade',
      'sources',
      'check FILE',
    ]) {
      expect(out).toContain(key)
    }
  })

  test.each([
    [['list'], '"list" is not something this command does. See --help.'],
    [['check'], 'Say which file to check: check FILE.'],
    [['check', 'a', '--json'], '--json prints the table and goes with nothing else. See --help.'],
  ])('%j is wrong usage', async (args, sentence) => {
    expect(await runCommand('questionnaires', args)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })

  test('a reader that stops reading is no error', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `"${process.execPath}" "${builtCommand('questionnaires')}" --json | true`],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
  })
})
