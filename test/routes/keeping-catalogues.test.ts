import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivityRow, addSessionRow } from '../factories/add-activity'
import { grantRole } from '../factories/add-team'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from './read-page'

const HERE = '/catalogues/ics/devon'
const sound = {
  title: 'A forum of places',
  what: 'You meet. <script>alert(1)</script>',
  format: 'forum',
  'develops-social-skill': 'social-skill/framing',
  minutes: '60',
  timing: 'An hour a month',
  cost: '',
  'cost-note': '',
  provider: '',
  link: '',
  why: 'Our judgement',
  passages: '',
}

let server: TestServer
let lea: Visitor

beforeAll(async () => {
  server = await startTestServer()
  lea = newVisitor(server)
  await lea.signIn('lea@council.example')
  grantRole(server, 'lea@council.example', 'ics-lead', 'devon')
})
afterAll(() => server.stop())

const pageOf = async (path: string) => (await lea.get(path)).text()
const newForm = async () => fieldsOf(await pageOf(`${HERE}/activities/new`))
const rows = () =>
  readRows(server, 'select id, title, state, version from activity where title like ?', 'A forum%')

test('[K18] a lead finds the empty catalogue from the page of their ICS', async () => {
  expect(await pageOf('/systems/devon')).toContain(`href="${HERE}"`)
  expect(wordsOf(await pageOf(HERE))).toContain('Catalogue of Devon')
  for (const path of [
    '/catalogues/ics/dorset',
    '/catalogues/team/devon',
    '/catalogues/ics/x',
    '/catalogues/region/south-west',
  ])
    expect((await lea.get(path)).status).toBe(404)
})

test('[K10, K11] a new activity that is wrong is told at its fields, and all that was typed comes back', async () => {
  const wrong = { ...sound, title: '', link: 'javascript:alert(1)', 'review-day': '31', 'review-month': '2' }
  const response = await lea.post(`${HERE}/activities/new`, { ...(await newForm()), ...wrong })
  const page = await response.text()
  expect([response.status, titleOf(page).startsWith('Error: ')]).toEqual([400, true])
  for (const id of ['title', 'link', 'review']) expect(page).toContain(`href="#${id}"`)
  const again = fieldsOf(page)
  expect(again).toMatchObject({
    link: 'javascript:alert(1)',
    format: 'forum',
    'develops-social-skill': 'social-skill/framing',
    'review-day': '31',
    'review-month': '2',
    minutes: '60',
  })
  expect(page).toContain('You meet. &lt;script&gt;alert(1)&lt;/script&gt;</textarea>')
  expect((await lea.post(`${HERE}/activities/new`, sound)).status).toBe(400)
  expect(rows()).toEqual([])
})

test('a gap leads to an activity that names what it is to develop', async () => {
  const page = await pageOf(`${HERE}/activities/new?develops=social-skill/framing`)
  expect(fieldsOf(page)['develops-social-skill']).toBe('social-skill/framing')
})

test('[K12, K13, K16] added, offered, changed by two at once, and its history', async () => {
  const form = await newForm()
  const posted = await lea.post(`${HERE}/activities/new`, { ...form, ...sound })
  const [row] = rows()
  expect([posted.status, posted.headers.get('Location')]).toEqual([302, `/activities/${row!['id']}/state`])
  expect(row).toMatchObject({ state: 'draft', version: 1 })
  const path = `/activities/${row!['id']}`
  expect(wordsOf(await pageOf(`${path}/state`))).toContain('Draft. Only those who keep the catalogue see it')
  expect((await lea.post(`${path}/state`, { version: '1', to: 'offered' })).status).toBe(302)
  expect((await lea.post(`${path}/state`, { version: '1', to: 'paused' })).status).toBe(409)
  expect((await lea.post(`${path}/state`, { version: '2', to: 'sold' })).status).toBe(400)

  expect(await pageOf(path)).toContain(`href="${path}/edit"`)
  const opened = fieldsOf(await pageOf(`${path}/edit`))
  expect(opened).toMatchObject({ version: '2', title: sound.title })
  const change = { ...opened, ...sound }
  expect((await lea.post(`${path}/edit`, { ...change, timing: 'Theirs' })).status).toBe(302)
  const refused = await lea.post(`${path}/edit`, { ...change, title: 'A forum of mine' })
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(wordsOf(page)).toMatch(/Both are here.*differs from yours.*spread Theirs/)
  expect(fieldsOf(page)).toMatchObject({ version: '3', title: 'A forum of mine', timing: 'An hour a month' })
  expect((await lea.post(`${path}/edit`, { ...change, ...fieldsOf(page) })).status).toBe(302)
  expect(rows()).toEqual([{ id: row!['id'], title: 'A forum of mine', state: 'offered', version: 4 }])

  const history = wordsOf(await pageOf(`${path}/history`))
  expect(history).toMatch(/Title From: A forum of places To: A forum of mine/)
  expect(history).toMatch(/State From: Draft To: Offered/)
  expect(wordsOf(await pageOf(`${HERE}?state=offered`))).toContain('A forum of mine')
})

test('[K13, K20] a session changed by two at once: each sees what the other wrote, beside their own', async () => {
  addActivityRow(server, 'devon', 'walk')
  addSessionRow(server, 'walk', 'walk-1', { place: 'Exeter' })
  const path = '/sessions/walk-1/edit'
  const opened = fieldsOf(await pageOf(path))
  const change = { ...opened, do: 'save', where: 'at', starts: '11:00' }
  expect((await lea.post(path, { ...change, place: 'Truro', starts: '10:30' })).status).toBe(302)
  const refused = await lea.post(path, { ...change, capacity: '20' })
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(wordsOf(page)).toMatch(
    /Both are here.*differs from yours Starts 10:30 Where Truro Places 10 Yours is/,
  )
  expect(fieldsOf(page)).toMatchObject({ version: '2', place: 'Exeter', starts: '11:00', capacity: '20' })
  expect((await lea.post(path, { ...change, ...fieldsOf(page), where: 'at' })).status).toBe(302)
  expect(
    readRows(server, "select place, capacity, version from activity_session where id = 'walk-1'"),
  ).toEqual([{ place: 'Exeter', capacity: 20, version: 3 }])
})

test('[K15] one of the starter set is adopted, hidden, copied, and each undone', async () => {
  const others = `${HERE}/others`
  const deed = (what: string) => lea.post(others, { do: what, activity: 'coaching-map-of-power' })
  expect((await deed('adopt')).status).toBe(302)
  expect(wordsOf(await pageOf(others))).toContain('Adopted: it counts as your own')
  expect((await deed('hide')).status).toBe(302)
  expect(wordsOf(await pageOf(others))).toContain('Hidden: your people don’t find it')
  expect((await deed('undo')).status).toBe(302)
  expect(wordsOf(await pageOf(others))).not.toContain('Hidden: your people')
  expect((await deed('steal')).status).toBe(400)
  const copied = await deed('copy')
  const path = copied.headers.get('Location')!
  expect(path).toMatch(/^\/activities\/[0-9a-f-]{36}\/edit$/)
  const state = path.replace('edit', 'state')
  expect((await lea.post(state, { version: '1', to: 'removed' })).status).toBe(302)
  expect((await lea.get(path)).status).toBe(404)
})
