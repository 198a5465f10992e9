import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../questionnaires/index'
import { addRoundRow, addTeam, grantRole } from '../factories/add-team'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

const HERE = '/rounds/round/agreement'
const sound = { do: 'save', version: '0', kind: 'start', text: 'We meet\r\nevery month' }

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
})
afterAll(() => server.stop())

async function newLine(query = ''): Promise<string> {
  const response = await fay.get(`${HERE}/lines/new${query}`)
  return (response.headers.get('Location') ?? '').replace(/\?.*/, '')
}
const lines = () =>
  readRows(server, "select text, by_whom, by_when, version from agreement_action where team_id = 'board'")

test.each([
  [{ text: ' ' }, 400, 'Enter what you agree'],
  [{ text: 'x'.repeat(501) }, 400, 'What you agree must have 500 characters or fewer'],
  [{ text: 'a\u0000b' }, 400, 'Take out the control characters'],
  [{ kind: 'toString' }, 400, 'Choose whether you keep, change or start it'],
  [{ 'by-whom': 'x'.repeat(201) }, 400, 'Who will do it must have 200 characters or fewer'],
  [{ 'by-when-day': '31', 'by-when-month': '2', 'by-when-year': '2027' }, 400, 'Enter a day such as'],
  [{ 'by-when-day': '1' }, 400, 'Enter a day such as'],
])(
  '[W2] a line with %j is refused with a sentence, and what was typed is kept',
  async (wrong, status, says) => {
    const response = await fay.post(await newLine(), { ...sound, ...wrong })
    const page = await response.text()
    expect([response.status, wordsOf(page).includes(says)]).toEqual([status, true])
    if (!('text' in wrong)) expect(page).toContain('We meet\nevery month</textarea>')
    expect(lines()).toEqual([])
  },
)

test('a version that is no number, and an id that is none, are refused', async () => {
  expect((await fay.post(await newLine(), { ...sound, version: 'x' })).status).toBe(400)
  for (const id of ['x', 'new', '../..']) {
    expect((await fay.post(`${HERE}/lines/${encodeURIComponent(id)}`, sound)).status).toBe(404)
  }
  expect((await fay.get(`${await newLine()}?remove`)).status).toBe(404)
})

test('[W2] a starting text is taken over into a line, with its passage on request', async () => {
  const page = await (await fay.get(HERE)).text()
  expect(wordsOf(page)).toContain('near the words “Cynicism is not leadership”')
  const taken = await (await fay.get(`${await newLine()}?from=altruism-help`)).text()
  expect(taken).toContain('each of us says what would help the others most.</textarea>')
  // Members read what was agreed, not what to begin with.
  expect(wordsOf(await (await mo.get(HERE)).text())).not.toContain('Something to start from')
})

test('[W3] who writes over another sees both texts, keeps their own, and can then save it', async () => {
  const path = await newLine()
  expect((await fay.post(path, sound)).status).toBe(302)
  expect((await fay.post(path, { ...sound, version: '1', text: 'Theirs' })).status).toBe(302)
  const response = await fay.post(path, { ...sound, version: '1', text: 'Mine' })
  const page = await response.text()
  expect(response.status).toBe(409)
  expect(wordsOf(page)).toMatch(/Both texts are here.*What stands there now Theirs/)
  expect(page).toContain('>Mine</textarea>')
  expect(page).toContain('name="version" value="2"')
  expect((await fay.post(path, { ...sound, version: '2', text: 'Ours' })).status).toBe(302)
  expect(lines()).toEqual([{ text: 'Ours', by_whom: '', by_when: null, version: 3 }])

  const stale = await fay.post(path, { do: 'remove', version: '2' })
  expect([stale.status, lines().length]).toEqual([409, 1])
  expect(wordsOf(await (await fay.get(`${path}?remove`)).text())).toMatch(/Remove this line\?.*Ours/)
  for (const [form, status] of [
    [{ do: 'done', 'done-day': '1', 'done-month': '1', 'done-year': '2999' }, 400],
    [{ do: 'done', 'done-day': '', 'done-month': '', 'done-year': '' }, 400],
    [{ do: 'done', 'done-day': '2', 'done-month': '1', 'done-year': '2026' }, 302],
  ] as const)
    expect((await fay.post(path, form)).status).toBe(status)
  expect(wordsOf(await (await mo.get(HERE)).text())).toMatch(/Ours Done on 2 January 2026/)
})

test('[W4] a member signs what they saw, and takes it back', async () => {
  const seen = async () => /name="seen" value="([^"]+)"/.exec(await (await mo.get(HERE)).text())![1]!
  expect((await mo.post(HERE, { do: 'sign', seen: '2026-01-01' })).status).toBe(409)
  expect((await mo.post(HERE, { do: 'sign', seen: await seen() })).status).toBe(302)
  expect(wordsOf(await (await fay.get(HERE)).text())).toContain('1 person has signed. mo@council.example')
  expect((await mo.post(HERE, { do: 'take-back' })).status).toBe(302)
  expect((await mo.post(HERE, { do: 'take-back' })).status).toBe(404)
  expect(wordsOf(await (await fay.get(HERE)).text())).toContain('Nobody has signed yet')
})

test('[J16] the team’s plan: what is agreed with its activity, by how it stands, and a calendar file for its day', async () => {
  const [activity] = loadCatalogue('catalogue', loadQuestionnaires('questionnaires'))
  const path = await newLine()
  const form = await (await fay.get(`${path}?activity=${activity!.id}`)).text()
  expect(form).toContain(`name="activity" value="${activity!.id}"`)
  expect(form).toContain(`${activity!.title}</textarea>`)
  const past = { 'by-when-day': '1', 'by-when-month': '2', 'by-when-year': '2026' }
  const line = { ...sound, activity: activity!.id, text: 'Together', 'by-whom': 'The chair', ...past }
  expect((await fay.post(path, line)).status).toBe(302)

  const page = await (await mo.get('/teams/board/plan')).text()
  expect(wordsOf(page)).toMatch(
    /Still to do Together Activity: .*Overdue: it was to be done by 1 February 2026/,
  )
  expect(wordsOf(page)).toMatch(/Done Ours/)
  expect(page).toContain(`href="/activities/${activity!.id}"`)
  expect(wordsOf(await (await mo.get(HERE)).text())).toContain(`Activity: ${activity!.title}`)
  expect(await (await mo.get('/teams/board')).text()).toContain('href="/teams/board/plan"')

  const file = /href="(\/teams\/board\/plan\/lines\/[^"]+)"/.exec(page)![1]!
  const calendar = await (await mo.get(file)).text()
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260201')
  expect(calendar).not.toMatch(/Together|chair/)
  expect((await mo.get(file.replace(/lines\/[^/]+/, 'lines/none'))).status).toBe(404)
})
