import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadCatalogue } from '../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../questionnaires/index'
import { runCommand } from './run-command'

vi.setConfig({ testTimeout: 60_000 })

const library = loadQuestionnaires('questionnaires')
const provenances = loadCatalogue('catalogue', library).flatMap(({ provenance }) => provenance)

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'catalogue-'))))
afterAll(() => rmSync(folder, { recursive: true }))

test('the table has a line for each scale, and --json the same', async () => {
  const { code, out } = await runCommand('catalogue', [])
  expect(code).toBe(0)
  const lines = out.trimEnd().split('\n')
  expect(lines[0]!.trim().split(/ {2,}/)).toEqual([
    'questionnaire',
    'scale',
    'activities',
    'formats',
    'free',
    'under an hour',
  ])
  const printed = JSON.parse((await runCommand('catalogue', ['--json'])).out) as Readonly<{ scale: string }>[]
  expect(lines.slice(1).map((line) => line.split(/\s+/)[1])).toEqual(printed.map(({ scale }) => scale))
  expect(printed[0]).toMatchObject({ questionnaire: 'system-leadership', scale: 'influence-not-hierarchy' })
})

/** Source texts made up from the locators: each anchor on its line. */
function writeSources(leaveOut?: string): string {
  const directory = mkdtempSync(join(folder, 'sources-'))
  for (const source of library.sources) {
    const lines: string[] = []
    for (const { anchor, line } of provenances.filter((each) => each.source === source.id)) {
      if (anchor === leaveOut) continue
      while (lines.length < line) lines.push('')
      lines[line - 1] += ` ${anchor}`
    }
    writeFileSync(join(directory, source.file), lines.join('\n'))
  }
  return directory
}

test('[Q16, G3] --sources looks for the anchor of every locator', async () => {
  const { code, out, err } = await runCommand('catalogue', ['--sources', writeSources()])
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(
    `Each of ${provenances.length} locators has its anchor phrase where it says, in 5 source texts.\n`,
  )
})

test('[Q16, G3] an anchor that is not there is told with file and path', async () => {
  const missing = 'agree a set of system leadership principles'
  const { code, out, err } = await runCommand('catalogue', ['--sources', writeSources(missing)])
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(
    /^catalogue\/team-session\.json: activities\[\d+\]\.provenance\[0\]: “agree a set of system leadership principles” does not stand on or beside line 123 of kf-2017\.\n$/,
  )
})

test.each([
  [['list'], '"list" is not expected here. See --help.'],
  [['--json', '--sources', 'x'], '--json prints the table and goes with nothing else. See --help.'],
  [['--sources', ''], 'Say in which folder the source texts are: --sources DIR.'],
])('%j is wrong usage', async (args, sentence) => {
  expect(await runCommand('catalogue', args)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
})
