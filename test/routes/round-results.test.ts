import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPublishedRound } from '../factories/add-published-round'
import { addTeam, grantRole } from '../factories/add-team'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'

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

test('files carry the same figures as the page, and nothing that it hides', async () => {
  const csv = await read('/rounds/result/results.csv')
  const [header, first] = csv.text.replace(/^\uFEFF/, '').split('\r\n')
  expect(header).toBe('team,published,questionnaire,breakdown,group,scale,title,n,mean,sd,rwg,ad,coverage')
  expect(first).toMatch(
    /whole group,all,.*,10,3\.0,1\.5,0\.0,1\.2,not shown: asked of self-assessments only$/,
  )
  expect(
    csv.text.match(/sector,Integrated care board \(ICB\).*,5,3\.0,not shown: fewer than 8 answers/g),
  ).toHaveLength(5)
  const json = JSON.parse((await read('/rounds/result/results.json')).text) as {
    result: { whole: Record<string, { n: unknown }> }
  }
  expect(Object.values(json.result.whole)[0]!.n).toEqual({ state: 'shown', value: 10 })
  const pdf = await facilitator.get('/rounds/result/results.pdf')
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
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
