import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Answers } from '../../app/domain/answers/answers'
import { scoreQuestionnaire } from '../../app/domain/scoring/score-questionnaire'
import { loadQuestionnaires } from '../../questionnaires/index'
import { runCommand } from './run-command'

vi.setConfig({ testTimeout: 60_000 })

const questionnaire = loadQuestionnaires('questionnaires').find('system-leadership@1')!
const items = questionnaire.scales.flatMap((scale) => scale.items.map((item) => item.id))
const [first, second, third] = items as [string, string, string]
const firstScale = questionnaire.scales[0]!
const withReversed = questionnaire.scales.find((scale) => scale.items.some((item) => item.reversed))

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'score-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const readTable = (csv: string): string[][] => parse(csv)

const score = (file: string, ...args: readonly string[]) =>
  runCommand('score', ['--questionnaire', 'system-leadership@1', '--answers', file, ...args])

const scoreInput = (input: string | Uint8Array, ...args: readonly string[]) =>
  runCommand('score', ['--questionnaire', 'system-leadership@1', '--answers', '-', ...args], input)

describe('JSON', () => {
  test('[S1, S4] prints the score of every scale, just as the domain computes it', async () => {
    const answers: Answers = { [first]: 4, [second]: 'none', [third]: 5 }
    const { code, out, err } = await score(write('answers.json', JSON.stringify({ answers })))
    expect([code, err]).toEqual([0, ''])
    const printed = JSON.parse(out)
    expect(printed).toEqual({
      questionnaire: 'system-leadership@1',
      scales: scoreQuestionnaire(questionnaire, answers),
    })
    const reversed = firstScale.items.map((item) => item.reversed)
    expect(printed.scales[0]).toEqual({
      id: firstScale.id,
      score: ((reversed[0] ? 2 : 4) + (reversed[2] ? 1 : 5)) / 2,
      reason: null,
      answered: 2,
      asked: 3,
    })
    expect(printed.scales[1]).toMatchObject({
      score: null,
      reason: 'not enough answers',
      answered: 0,
      asked: 3,
    })
  })

  test('[S1] full precision is printed: seven thirds are 2.3333333333333335', async () => {
    const [a, b, c] = questionnaire.scales
      .find((scale) => scale !== withReversed)!
      .items.map((item) => item.id)
    const { out } = await scoreInput(JSON.stringify({ answers: { [a!]: 2, [b!]: 2, [c!]: 3 } }))
    expect(out).toContain('"score": 2.3333333333333335')
  })

  test('[Q13] the id alone is the latest version', async () => {
    const { code, out } = await runCommand(
      'score',
      ['--questionnaire', 'system-leadership', '--answers', '-'],
      '{"answers": {}}',
    )
    expect([code, JSON.parse(out).questionnaire]).toEqual([0, 'system-leadership@1'])
  })

  test('null and empty answers are missing, a byte order mark is let pass, the companion’s items too', async () => {
    const input = `\uFEFF${JSON.stringify({ answers: { [first]: null, [second]: '', 'time-1': 2 }, exported: true })}`
    const { code, out } = await scoreInput(input)
    expect([code, JSON.parse(out).scales[0].answered]).toEqual([0, 0])
  })

  test('tells every problem, each on its line', async () => {
    const { err } = await scoreInput(JSON.stringify({ answers: { [first]: 0, [second]: true, [third]: 3 } }))
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(':')[1]),
    ).toEqual([` answers.${first}`, ` answers.${second}`])
  })
})

describe('CSV', () => {
  test('prints a list with an entry a row, in order', async () => {
    const csv = `${first},${second},${third}\n1,1,1\n5,NONE, 4 \n,,\n`
    const { code, out } = await score(write('many.csv', csv))
    const printed = JSON.parse(out)
    expect([code, printed.length]).toEqual([0, 3])
    expect(printed.map((entry: { scales: { answered: number }[] }) => entry.scales[0]!.answered)).toEqual([
      3, 2, 0,
    ])
    expect(printed[1]).toEqual({
      questionnaire: 'system-leadership@1',
      scales: scoreQuestionnaire(questionnaire, { [first]: 5, [second]: 'none', [third]: 4 }),
    })
  })

  test('a column named respondent is echoed', async () => {
    const { out } = await scoreInput(`respondent,${first}\nA7,1\n,2\n`, '--format', 'csv')
    expect(JSON.parse(out).map((entry: { respondent: string }) => entry.respondent)).toEqual(['A7', ''])
  })

  test('what is refused is told with row and column', async () => {
    const { code, out, err } = await scoreInput(`${first}\n3\n7\n`, '--format', 'csv')
    expect([code, out, err]).toEqual([
      1,
      '',
      `standard input: row 3, column "${first}": "7" is not an answer here: give 1, 2, 3, 4, 5 or none.\n`,
    ])
  })
})

describe('as a table', () => {
  test('--csv prints a row a scale, the same numbers', async () => {
    const answers = { [first]: 4, [second]: 4, [third]: 5 }
    const { out } = await scoreInput(JSON.stringify({ answers }), '--csv')
    const [header, row, ...rest] = readTable(out)
    expect(header).toEqual(['questionnaire', 'id', 'score', 'reason', 'answered', 'asked'])
    const { score } = scoreQuestionnaire(questionnaire, answers as Answers)[0]!
    expect(row).toEqual(['system-leadership@1', firstScale.id, String(score), '', '3', '3'])
    expect(rest).toHaveLength(12)
    expect(rest[0]).toEqual([
      'system-leadership@1',
      questionnaire.scales[1]!.id,
      '',
      'not enough answers',
      '0',
      '3',
    ])
  })

  test('for CSV input it counts the respondents, or says what their column says, harmless to a spreadsheet', async () => {
    const counted = await scoreInput(`${first}\n1\n2\n`, '--format', 'csv', '--csv')
    expect(readTable(counted.out).map(([cell]) => cell)).toEqual([
      'respondent',
      ...Array.from({ length: 13 }, () => '1'),
      ...Array.from({ length: 13 }, () => '2'),
    ])
    const named = await scoreInput(`respondent,${first}\n=1+1,1\n`, '--format', 'csv', '--csv')
    expect(readTable(named.out)[1]![0]).toBe("'=1+1")
  })
})

describe('usage', () => {
  test('--help names every key and exits with 0', async () => {
    const { code, out, err } = await runCommand('score', ['--help'])
    expect([code, err]).toEqual([0, ''])
    for (const key of [
      'questionnaire',
      'scales',
      'id',
      'score',
      'reason',
      'answered',
      'asked',
      'respondent',
      '--csv',
    ]) {
      expect(out).toContain(key)
    }
  })

  test.each([
    [[], 'Say which questionnaire with --questionnaire. See --help.'],
    [['--verbose'], "Unknown option '--verbose'. See --help."],
    [['--questionnaire', 'x', '--answers', '-', '--format', 'xml'], '--format is json or csv. See --help.'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, out, err } = await runCommand('score', args)
    expect([code, out, err]).toEqual([2, '', `${sentence}\n`])
  })

  test.each([
    [
      'system-leadership@9',
      'There is no questionnaire "system-leadership@9": the latest version is system-leadership@1.',
    ],
    ['system leadership', 'There is no questionnaire "system leadership". There are: system-leadership, '],
  ])('the questionnaire %s is refused', async (name, sentence) => {
    const { code, out, err } = await runCommand(
      'score',
      ['--questionnaire', name, '--answers', '-'],
      '{"answers":{}}',
    )
    expect([code, out]).toEqual([1, ''])
    expect(err.startsWith(sentence)).toBe(true)
  })

  test('a file that is not there, a folder and what is not UTF-8 are refused in a sentence', async () => {
    const missing = join(folder, 'missing.json')
    expect(await score(missing)).toEqual({ code: 1, out: '', err: `${missing}: There is no such file.\n` })
    expect(await score(folder)).toEqual({ code: 1, out: '', err: `${folder}: It cannot be read (EISDIR).\n` })
    expect(await scoreInput(Uint8Array.from([0x7b, 0xff]))).toMatchObject({
      code: 1,
      err: 'standard input: It is not UTF-8 text: save it as UTF-8 and try again.\n',
    })
  })
})
