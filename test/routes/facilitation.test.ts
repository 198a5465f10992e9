import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRoundRow, addTeam, grantRole } from '../factories/add-team'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let fay: Visitor
let mo: Visitor

beforeAll(async () => {
  server = await startTestServer()
  ;[fay, mo] = [newVisitor(server), newVisitor(server)]
  await fay.signIn('fay@council.example')
  await mo.signIn('mo@council.example')
  addTeam(server, 'board')
  grantRole(server, 'fay@council.example', 'facilitator', 'board')
  grantRole(server, 'mo@council.example', 'member', 'board')
  addRoundRow(server, { team_id: 'board', id: 'round' }, ['mo@council.example'])
  addRoundRow(server, { team_id: 'board', id: 'meeting', kind: 'consensus', state: 'open' }, [
    'mo@council.example',
  ])
  const key = { team_id: 'board', id: 'sharing', kind: 'open-sharing', state: 'open' }
  addRoundRow(server, key, ['mo@council.example'], ['social-skill'])
})
afterAll(() => server.stop())

test('[W7] a step that there is none of is not found', async () => {
  for (const step of ['0', '6', '1.0', 'x', '01', '-1'])
    expect((await fay.get(`/rounds/round/facilitate/${step}`)).status).toBe(404)
  expect((await fay.post('/rounds/round/facilitate/end', { note: 'x', version: '0' })).status).toBe(404)
})

test('[W8] who notes over another sees both texts and keeps their own', async () => {
  const note = (fields: Record<string, string>) => fay.post('/rounds/round/facilitate/2', fields)
  const saved = await note({ note: 'Theirs', version: '0', go: 'on' })
  expect(saved.headers.get('Location')).toBe('/rounds/round/facilitate/3')
  const refused = await note({ note: 'Mine', version: '0' })
  const page = await refused.text()
  expect([refused.status, page.includes('>Mine</textarea>')]).toEqual([409, true])
  expect(wordsOf(page)).toMatch(/Both texts are here.*What stands there now Theirs/)
  expect((await note({ note: 'x'.repeat(4001), version: '1' })).status).toBe(400)
  expect((await note({ note: 'Both', version: '1' })).status).toBe(302)
  expect(wordsOf(await (await mo.get('/rounds/round/notes')).text())).toContain('Both')
})

test('[L2] an answer has to be chosen, and be one that there is', async () => {
  for (const value of ['', '6', '0', 'null']) {
    const response = await fay.post('/rounds/meeting/facilitate/1', { value, note: 'Kept', version: '0' })
    const page = await response.text()
    expect([response.status, page.includes('>Kept</textarea>')]).toEqual([400, true])
    expect(wordsOf(page)).toContain('Choose what you agreed, or that you did not agree')
  }
  expect(readRows(server, "select * from consensus where team_id = 'board'")).toEqual([])
})

test('[L2] what was agreed is shown to members once the facilitator closes the round, with a table', async () => {
  expect(
    (await fay.post('/rounds/meeting/facilitate/1', { value: '4', note: 'Mostly', version: '0' })).status,
  ).toBe(302)
  expect(
    (await fay.post('/rounds/meeting/facilitate/2', { value: 'none', note: '', version: '0' })).status,
  ).toBe(302)
  expect((await mo.get('/rounds/meeting/agreed')).status).toBe(404)
  expect((await mo.post('/rounds/meeting/agreed', { do: 'close' })).status).toBe(404)
  expect((await fay.post('/rounds/meeting/agreed', { do: 'close' })).status).toBe(302)
  const words = wordsOf(await (await mo.get('/rounds/meeting/agreed')).text())
  expect(words).toContain('Shared purpose Agree (4 of 5) Mostly')
  expect(words).toContain('Regular personal contact Not agreed')
  const late = await fay.post('/rounds/meeting/facilitate/3', { value: '4', note: 'Late', version: '0' })
  expect([late.status, wordsOf(await late.text()).includes('This round has closed')]).toEqual([409, true])
})

test('[L3] a choice has to be one, and there has to be a profile to show; a facilitator has none to make', async () => {
  const post = (visitor: Visitor, choice: string) => visitor.post('/rounds/sharing/sharing', { choice })
  for (const [choice, status] of [
    ['', 400],
    ['perhaps', 400],
    ['yes', 409],
  ] as const)
    expect((await post(mo, choice)).status).toBe(status)
  expect((await post(fay, 'yes')).status).toBe(404)
  expect(readRows(server, "select * from sharing_choice where team_id = 'board'")).toEqual([])
  expect(wordsOf(await (await fay.get('/rounds/sharing/sharing')).text())).toMatch(
    /Not open\..*You facilitate/,
  )
  expect(wordsOf(await (await mo.get('/rounds/sharing/sharing')).text())).toContain('You are asked here once')
})
