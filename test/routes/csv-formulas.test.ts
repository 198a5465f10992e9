import { parse } from 'csv-parse/sync'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor } from '../factories/visitor'

// What a spreadsheet would run if a cell began with it.
const dangerous = ['=HYPERLINK("http://evil.example")', '+1+1', '-2+3', '@SUM(A1:A9)']

describe('a questionnaire whose wording looks like a formula', () => {
  let folder: string
  let server: TestServer

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'slp-formulas-'))
    for (const name of ['build', 'catalogue']) symlinkSync(resolve(name), join(folder, name))
    cpSync('questionnaires', join(folder, 'questionnaires'), { recursive: true })
    const file = join(folder, 'questionnaires', 'collaboration-factors', '1.json')
    const questionnaire = JSON.parse(readFileSync(file, 'utf8'))
    dangerous.forEach((text, index) => (questionnaire.scales[0].items[index].text = text))
    writeFileSync(file, JSON.stringify(questionnaire))
    server = await startTestServer({}, undefined, folder)
  })
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is written into the CSV so that no cell is run as one', async () => {
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    const id = await ann.start('collaboration-factors')
    const csv = await (await ann.get(`/assessments/${id}/download.csv`)).text()
    const cells: string[][] = parse(csv, { bom: true })
    for (const text of dangerous) expect(cells.flat()).toContain(`'${text}`)
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })
})
