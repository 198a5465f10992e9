import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeData } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'

let server: TestServer
let ann: Visitor

beforeAll(async () => {
  server = await startTestServer()
  ann = newVisitor(server)
  await ann.signIn('ann@council.example')
  changeData(
    server,
    `insert into organisation (id, name, name_key, sector, ics_id, created_at)
     values ('harbour', 'Harbour Trust', 'harbour trust', 'nhs-provider', 'devon', '2026-01-01')`,
  )
})
afterAll(() => server.stop())

/** Status and markup, without what React puts between texts. */
const read = async (response: Response) =>
  [response.status, (await response.text()).replaceAll('<!-- -->', '')] as const

test('[F12] without script an organisation is looked for, chosen of the matches, and said', async () => {
  const typed = { tier: 'project', search: 'harb' }
  const [status, page] = await read(await ann.post('/account/posts/new', { ...typed, do: 'find' }))
  expect(status).toBe(200)
  expect(page).toMatch(/<input[^>]*name="organisation"[^>]*value="harbour"/)
  expect(page).toMatch(/<input[^>]*name="tier"[^>]*checked=""[^>]*value="project"/)
  const searched = { ...typed, searched: 'harb', do: 'save' }
  const [refused, again] = await read(await ann.post('/account/posts/new', searched))
  expect(refused).toBe(400)
  expect(again).toContain('Choose one of these, or say that it is not listed')
  // Another name than the choices were for: what was chosen of them is no answer to it.
  const other = { ...searched, search: 'trust', organisation: 'harbour' }
  expect((await ann.post('/account/posts/new', other)).status).toBe(400)
  expect((await ann.post('/account/posts/new', { ...searched, organisation: 'harbour' })).status).toBe(302)
  const [, list] = await read(await ann.get('/account/posts'))
  expect(list).toContain('Harbour Trust')
  expect(list).toMatch(/Sector: NHS provider/)
})

test('[F12] one that is not listed is left out, with its sector said', async () => {
  const [, page] = await read(await ann.post('/account/posts/new', { search: 'zzz', do: 'find' }))
  expect(page).toContain('No organisation has this in its name')
  const unlisted = { search: 'harb', searched: 'harb', organisation: 'none', sector: 'vcse', do: 'save' }
  expect((await ann.post('/account/posts/new', unlisted)).status).toBe(302)
  expect((await read(await ann.get('/account/posts')))[1]).toContain('No organisation said')
})

test('[F12] nothing said, and an option that is none, are refused at their fields', async () => {
  const [status, page] = await read(await ann.post('/account/posts/new', { do: 'save' }))
  expect([status, page.includes('Say at least one thing about where you work')]).toEqual([400, true])
  const [, forged] = await read(await ann.post('/account/posts/new', { do: 'save', tier: 'emperor' }))
  expect(forged).toContain('Choose one of the options, or leave it open')
})

test('[F13] the first assessment’s questions about the role start with the first post', async () => {
  const [, page] = await read(await ann.get('/assessments/new/social-skill'))
  expect(page).toMatch(/<input[^>]*name="tier"[^>]*checked=""[^>]*value="project"/)
  expect(page).toMatch(/<option value="devon" selected="">/)
})
