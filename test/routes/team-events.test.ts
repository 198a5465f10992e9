import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTeam, grantRole } from '../factories/add-team'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let fay: Visitor

const sound = { text: 'A new plan', kind: 'policy', 'day-day': '1', 'day-month': '4', 'day-year': '2026' }

beforeAll(async () => {
  server = await startTestServer()
  fay = newVisitor(server)
  await fay.signIn('fay@council.example')
  addTeam(server, 'board')
  grantRole(server, 'fay@council.example', 'facilitator', 'board')
})
afterAll(() => server.stop())

test.each([
  [{ text: '' }, 'Enter what happened'],
  [{ text: 'x'.repeat(301) }, 'What happened must have 300 characters or fewer'],
  [{ kind: 'league-table' }, 'Choose what kind of event it was'],
  [{ kind: 'constructor' }, 'Choose what kind of event it was'],
  [{ 'day-day': '31' }, 'Enter the day on which it happened, such as 1 4 2026'],
  [{ 'day-day': '', 'day-month': '', 'day-year': '' }, 'Enter the day on which it happened'],
  [{ 'day-year': '2999' }, 'The day must be today or earlier'],
])(
  '[E1, E2] an event with %j is refused with a sentence, and what was typed is kept',
  async (wrong, says) => {
    const response = await fay.post('/teams/board/events', { ...sound, ...wrong })
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(wordsOf(page)).toContain(says)
    if (!('text' in wrong)) expect(page).toContain('value="A new plan"')
    expect(readRows(server, "select * from team_event where team_id = 'board'")).toEqual([])
  },
)

test('[E1] an event is added, corrected and, once that was confirmed, removed', async () => {
  const added = await fay.post('/teams/board/events', sound)
  expect([added.status, added.headers.get('Location')]).toEqual([302, '/teams/board/events'])
  const list = await (await fay.get('/teams/board/events')).text()
  expect(wordsOf(list)).toMatch(/1 April 2026 ?, Policy change A new plan/)
  const path = /href="(\/teams\/board\/events\/[0-9a-f-]{36})"/.exec(list)![1]!
  expect((await fay.post(path, { ...sound, text: '' })).status).toBe(400)
  expect((await fay.post(path, { ...sound, text: 'The long-term plan' })).status).toBe(302)
  expect(wordsOf(await (await fay.get(`${path}?remove`)).text())).toMatch(
    /Remove this event\? 1 April 2026 ?: The long-term plan/,
  )
  expect(readRows(server, "select text, happened_on from team_event where team_id = 'board'")).toEqual([
    { text: 'The long-term plan', happened_on: '2026-04-01' },
  ])
  expect((await fay.post(path, { do: 'remove' })).status).toBe(302)
  expect((await fay.post(path, { do: 'remove' })).status).toBe(404)
  expect(readRows(server, "select * from team_event where team_id = 'board'")).toEqual([])
})
