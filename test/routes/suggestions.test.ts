import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivityRow, addSessionRow } from '../factories/add-activity'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { everyItem } from './every-item'
import { fieldsOf, titleOf, wordsOf } from './read-page'

let server: TestServer
let ann: Visitor
let base: string

async function submit(questionnaire: string, importance: Record<string, string>): Promise<string> {
  const id = await ann.start(questionnaire)
  // Self-understanding is lower than all others.
  const answers = everyItem(questionnaire, '4')
  for (const item of Object.keys(answers)) if (item.startsWith('self-understanding')) answers[item] = '2'
  const saved = await ann.postJson(`/assessments/${id}/answers`, { answers, importance })
  expect(saved.status).toBe(200)
  await ann.post(`/assessments/${id}/check`, { gaps: 'confirmed' })
  return id
}

beforeAll(async () => {
  server = await startTestServer()
  ann = newVisitor(server)
  await ann.signIn('ann@council.example')
  base = `/assessments/${await submit('system-leadership', { 'self-understanding': '5' })}`
})
afterAll(() => server.stop())

const read = async (path: string) => (await ann.get(path)).text()

test('[G19] the profile leads to suggestions, which say that no ICS is known, and where to say it', async () => {
  expect(await read(`${base}/profile`)).toContain(`href="${base}/suggestions"`)
  const page = await read(`${base}/suggestions`)
  expect(titleOf(page)).toBe('What you could do – System Leadership Profile')
  expect(page).toMatch(/href="\/account\/posts"[^>]*>Say where you work/)
  expect(wordsOf(page)).toContain(
    'You rate this 2.0 and your role calls for it essentially; from the starter set',
  )
  expect(wordsOf(page)).not.toContain('Nothing your ICS offers')
})

test('[G8] [G9] [G10] with an ICS they come out of its catalogue, with what is missing and why these', async () => {
  await ann.post('/account/posts/new', { ics: 'dorset', do: 'save' })
  expect(wordsOf(await read(`${base}/suggestions`))).toMatch(/Nothing your ICS offers addresses this yet \S/)
  expect(wordsOf(await read(`${base}/suggestions`))).toContain('You can decline to be counted')
  // [G33] Noted once, however often it is looked at.
  expect(readRows(server, "select scale_id, ics_id from demand where ics_id = 'dorset'")).toEqual([
    { scale_id: 'self-understanding', ics_id: 'dorset' },
  ])
  addActivityRow(server, 'dorset', 'moor', { title: 'Moorland walk' })
  addSessionRow(server, 'moor', 'walk', { day: '2999-03-12' })
  const says = wordsOf(await read(`${base}/suggestions`))
  expect(says).toContain('Moorland walk')
  expect(says).toContain('offered by your ICS on 12 March 2999.')
  expect(says).not.toContain('Nothing your ICS offers')
  expect(says).toContain('Book a place')
  expect(says).toMatch(/Why these\? .* Need, up to 40 ?: .* Variety, 12 off ?: /)
  expect(says).toMatch(
    /Moorland walk ?: Need 30, Near you 25, For whom 10, Time 10, How soon 0, Variety (-\d+|0); \d+ in all/,
  )
})

test('[G19] a suggestion leads to a goal that begins with it', async () => {
  const page = await read(`${base}/suggestions`)
  const [, path = ''] = /href="(\/plan\/goals\/new\?activity=moor[^"]*)"/.exec(page) ?? []
  const goal = await ann.get(path.replaceAll('&amp;', '&'))
  expect([goal.status, wordsOf(await goal.text()).includes('Moorland walk')]).toEqual([200, true])
})

test('[G19] the time one has is remembered; another than those on offer is refused at its field', async () => {
  expect((await ann.post(`${base}/suggestions`, { time: '60' })).headers.get('Location')).toBe(
    `${base}/suggestions`,
  )
  expect(fieldsOf(await read(`${base}/suggestions`))).toMatchObject({ time: '60' })
  const refused = await ann.post(`${base}/suggestions`, { time: '61' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toMatch(/href="#time"[^>]*>Choose one of the options/)
  await ann.post(`${base}/suggestions`, { time: '' })
  expect(fieldsOf(await read(`${base}/suggestions`))).toMatchObject({ time: '' })
})

test('[G20] without script one ticks what of the situation to do something about', async () => {
  const page = await read(`${base}/suggestions?topic=licence&topic=time`)
  expect(page).toMatch(/<input[^>]*checked=""[^>]*value="licence"/)
  expect(page).toMatch(/href="\/plan\/goals\/new\?activity=[^"]*topic=context-and-licence%2Flicence/)
  expect(wordsOf(page)).toMatch(/Licence.* You said that you want to do something about this\./)
  expect(wordsOf(await read(`${base}/suggestions`))).not.toContain('You said that you want')
})

test('[G21] after a team’s questionnaire one is told where the team’s are', async () => {
  const id = await submit('collaboration-factors', {})
  const says = wordsOf(await read(`/assessments/${id}/suggestions`))
  expect(says).toContain('there is nothing to suggest to you alone')
  expect((await ann.post(`/assessments/${id}/suggestions`, { time: '60' })).status).toBe(404)
  const draft = await ann.start('social-skill')
  expect((await ann.get(`/assessments/${draft}/suggestions`)).headers.get('Location')).toBe(
    `/assessments/${draft}`,
  )
})
