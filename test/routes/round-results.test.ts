import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Figure } from '../../app/domain/disclosure/figure'
import type { Amount, Snapshot } from '../../app/domain/disclosure/snapshot'
import { addPublishedRound } from '../factories/add-published-round'
import { addTeam, grantRole } from '../factories/add-team'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let facilitator: Visitor

beforeAll(async () => {
  server = await startTestServer()
  facilitator = newVisitor(server)
  await facilitator.signIn('facilitator@council.example')
  addTeam(server, 'board')
  grantRole(server, 'facilitator@council.example', 'facilitator', 'board')
  addPublishedRound(server, { teamId: 'board', roundId: 'result' })
})
afterAll(() => server.stop())

const read = async (path: string) => {
  const response = await facilitator.get(path)
  return { status: response.status, text: await response.text() }
}

// By hand: on every scale ten people give 1 to 5 twice each: mean 3, variance 20 / 9, SD 1.49, r_wg 0, AD 1.2.
test('[B1, D7] the page tells text first, then means with spread and agreement, one breakdown at a time', async () => {
  const { status, text } = await read('/rounds/result/results')
  expect(status).toBe(200)
  expect(text).toContain('Self-report.')
  expect(text).toMatch(/Members see these differently/)
  expect(text.indexOf('Members see these differently')).toBeLessThan(text.indexOf('<svg'))
  for (const figure of ['3.0', '1.5', '0.0 (lacking)', '1.2']) expect(text).toContain(figure)
  expect(text).not.toContain('Means by sector')
  const bySector = await read('/rounds/result/results?by=sector')
  // Five and five: means of 3 each, and the other sector is large enough (D2).
  expect(bySector.text).toContain('3.0 (n 5)')
})

type Figures = Readonly<Record<string, Figure<Amount | number | string | boolean>>>

/** How a file or page may tell a figure, straight from what is stored: its number and bound, or that it isn't shown. */
function told(figure: Figures[string]): string {
  if (figure.state !== 'shown') return 'not shown'
  const { value } = figure
  if (typeof value !== 'object') return String(value)
  return `${value.kind === 'number' ? '' : `${value.kind} `}${value.value.toFixed(1)}`
}

/** What was published, which is all that an attacker of the suite reads (test/domain/disclosure/attacker). */
function readStored(): Snapshot {
  const [row] = readRows(server, "select content from snapshot where round_id = 'result'")
  return JSON.parse(String(row!['content'])) as Snapshot
}

test('[D5] [D7] the CSV tells the stored snapshot’s figures, cell by cell, and nothing else', async () => {
  const { whole, breakdowns } = readStored()
  const all = [whole, ...breakdowns.flatMap(({ groups }) => groups.map(({ cells }) => cells))]
  const expected = all.flatMap((cells) =>
    Object.entries(cells).map(([scale, cell]) => {
      const { n, mean, sd, rwg, ad, coverage }: Figures = cell
      return [scale, ...[n, mean, sd, rwg, ad, coverage].map((figure) => told(figure))]
    }),
  )
  const { text } = await read('/rounds/result/results.csv')
  const [header, ...rows]: string[][] = parse(text, { bom: true })
  expect(header!.join()).toBe(
    'team,published,questionnaire,breakdown,group,scale,title,n,mean,sd,rwg,ad,coverage',
  )
  const found = rows.map((row) => [
    row[5],
    ...row.slice(7).map((cell) => cell.replace(/^not shown: .*/, 'not shown')),
  ])
  expect(found).toEqual(expected)
  // Five scales of the whole, of two sectors and of two functions; those of the functions are hidden.
  expect(rows).toHaveLength(25)
  expect(found.filter(([, n]) => n === 'not shown')).toHaveLength(10)
})

test('[D5] [D7] the JSON is the stored snapshot, with the team, the day and what the page says about it', async () => {
  const { team, publishedAt, selfReport, result, about, ...rest } = JSON.parse(
    (await read('/rounds/result/results.json')).text,
  ) as Record<string, unknown>
  expect(result).toEqual(readStored())
  expect([team, publishedAt, selfReport, rest]).toEqual([
    'The board, 1 January 2026 to 31 January 2026',
    '2026-02-01T00:00:00.000Z',
    true,
    {},
  ])
  expect(String(about)).not.toMatch(/\d\.\d/)
})

// By hand, on the five scales: the three clinicians' means are 2.0, 3.0, 4.0, 3.3 and 2.7, those of the other seven 3.4, 3.0, 2.6, 2.9, 3.1.
test('[D1] [D3] no page tells a figure that the snapshot hides, whichever breakdown it shows', async () => {
  const { whole, breakdowns } = readStored()
  const published = new Set(
    [whole, ...breakdowns.flatMap(({ groups }) => groups.map(({ cells }) => cells))]
      .flatMap((cells) => Object.values(cells))
      .flatMap((cell: Figures) => Object.values(cell).map(told)),
  )
  for (const by of ['', '?by=sector', '?by=function']) {
    const { text } = await read(`/rounds/result/results${by}`)
    const cells = [...text.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => wordsOf(cell))
    const figures = cells.flatMap((cell) => cell.match(/(?:(?:above|below|under) )?\d\.\d/g) ?? [])
    expect(figures.length).toBeGreaterThan(19)
    expect(figures.filter((figure) => !published.has(figure))).toEqual([])
  }
  const { text } = await read('/rounds/result/results?by=function')
  expect(wordsOf(text)).toContain('not shown: too few answers')
  expect(wordsOf(text)).not.toMatch(/\b(2\.0|4\.0|3\.3|2\.7|3\.4|2\.6|2\.9|3\.1)\b/)
})

test('the PDF is one to open', async () => {
  const pdf = await facilitator.get('/rounds/result/results.pdf')
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/)
})

test('what is not there is not found; sharing with whom nobody announced is refused with a sentence', async () => {
  expect((await read('/rounds/result/results?of=nothing')).status).toBe(404)
  expect((await read('/rounds/unknown/results')).status).toBe(404)
  const refused = await facilitator.post('/rounds/result/results', { do: 'share', audience: 'ics-teams' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('only with those who were announced')
  const shared = await facilitator.post('/rounds/result/results', { do: 'share', audience: 'ics-lead' })
  expect(shared.status).toBe(302)
  expect((await read('/rounds/result/results')).text).toContain('shared with the ICS lead')
})

test('over time and beside other teams say what is missing', async () => {
  expect((await read('/teams/board/over-time')).text).toContain('31 January 2026')
  expect((await read('/rounds/result/side-by-side')).text).toContain('once it lets them see its own')
})

test('[B6] over time says which round was asked in another version, and doesn’t compare it', async () => {
  addTeam(server, 'panel')
  grantRole(server, 'facilitator@council.example', 'member', 'panel')
  const earlier = { asked: 'collaboration-factors@0', closesOn: '2026-01-15' }
  addPublishedRound(server, { teamId: 'panel', roundId: 'panel-earlier', ...earlier })
  addPublishedRound(server, { teamId: 'panel', roundId: 'panel-later' })
  const { text } = await read('/teams/panel/over-time')
  expect(wordsOf(text)).toContain('whose words differ, and so not compared: 15 January 2026.')
  const [columns = ''] = /<thead[\s\S]*?<\/thead>/.exec(text) ?? []
  expect([columns.includes('31 January 2026'), columns.includes('15 January 2026')]).toEqual([true, false])
})

test('[D5] what was published before is read beside what was published again', async () => {
  changeData(
    server,
    `insert into snapshot (owner_id, id, owner_kind, round_id, questionnaire_id, questionnaire_version, published_at, content)
     select owner_id, 'again', owner_kind, round_id, questionnaire_id, questionnaire_version,
       '2026-03-01T09:00:00.000Z', replace(content, '"value":10', '"value":9')
     from snapshot where id = 'snapshot-of-result'`,
  )
  const latest = (await read('/rounds/result/results')).text
  expect(latest).toContain('results?published=snapshot-of-result')
  const before = await read('/rounds/result/results?published=snapshot-of-result')
  expect([before.status, before.text.includes('results.csv?published=snapshot-of-result')]).toEqual([
    200,
    true,
  ])
  expect(before.text).toContain('As published on <!-- -->1 March 2026')
  expect((await read('/rounds/result/results?published=another')).status).toBe(404)
})
