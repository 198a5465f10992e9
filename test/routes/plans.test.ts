import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../catalogue/load-catalogue'
import { loadQuestionnaires } from '../../questionnaires/index'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let amira: Visitor

beforeAll(async () => {
  server = await startTestServer()
  amira = newVisitor(server)
  await amira.signIn('amira@council.example')
})
afterAll(() => server.stop())

/** The hidden fields of a page's form, by name. */
function hiddenOf(page: string): Record<string, string> {
  const inputs = page.match(/<input type="hidden"[^>]*>/g) ?? []
  return Object.fromEntries(
    inputs.map((input) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]),
  )
}
const inTwoYears = new Date().getUTCFullYear() + 2
const day = { 'by-when-day': '31', 'by-when-month': '1', 'by-when-year': String(inTwoYears) }

async function addGoal(fields: Record<string, string>): Promise<string> {
  const hidden = hiddenOf(await (await amira.get('/plan/goals/new')).text())
  const response = await amira.post('/plan/goals/new', { ...hidden, ...fields })
  expect(response.status).toBe(302)
  return response.headers.get('Location')!
}

test('[J2] a goal that comes from a suggestion is filled in, with a day, and saved as it stands', async () => {
  const [activity] = loadCatalogue('catalogue', loadQuestionnaires('questionnaires'))
  const query = `activity=${activity!.id}&scale=system-leadership/think-ahead`
  const page = await (await amira.get(`/plan/goals/new?${query}`)).text()
  expect(wordsOf(page)).toContain(`Activity: ${activity!.title}`)
  expect(page).toMatch(/<option value="scale\/system-leadership\/think-ahead" selected/)
  expect(page).toMatch(/name="by-when-year"[^>]*value="20\d\d"/)
  const response = await amira.post('/plan/goals/new', { ...hiddenOf(page), ...day })
  const goal = await (await amira.get(response.headers.get('Location')!)).text()
  expect(wordsOf(goal)).toContain(`By 31 January ${inTwoYears}`)
  expect(wordsOf(await (await amira.get('/plan')).text())).toContain('Goals: 1 open, 0 done.')
})

test.each([
  [{ 'own-action': '' }, 'Enter what you will do'],
  [{ 'own-action': 'x'.repeat(1001) }, 'What you will do must have 1000 characters or fewer'],
  [{ 'by-when-day': '31', 'by-when-month': '2', 'by-when-year': '2027' }, 'Enter a day such as'],
  [{ ...day, 'by-when-year': '2020' }, 'The day must be today or later'],
  [{ about: 'scale/system-leadership/made-up' }, 'Choose one of these'],
  [{ about: '<b>' }, 'Choose one of these'],
  [{ activity: 'gone' }, 'That activity is not offered any more'],
])('[J2, J4] a goal with %j is refused with a sentence, and what was typed is kept', async (wrong, says) => {
  const hidden = hiddenOf(await (await amira.get('/plan/goals/new')).text())
  const sound = { 'own-action': 'Ask two colleagues', difference: 'We talk <b>' }
  const response = await amira.post('/plan/goals/new', { ...hidden, ...sound, ...wrong })
  const page = await response.text()
  expect(response.status).toBe(400)
  expect(wordsOf(page)).toContain(says)
  expect(page).toContain('We talk &lt;b&gt;')
  expect(hiddenOf(page)['goal']).toBe(hidden['goal'])
})

test('[J5, J6, J7] a goal is changed, noted on, done and taken up; an older tab loses nothing', async () => {
  const path = await addGoal({ 'own-action': 'Listen first' })
  const older = hiddenOf(await (await amira.get(`${path}?change`)).text())
  const change = (version: string, text: string) =>
    amira.post(`${path}?change`, { do: 'change', version, 'own-action': text })
  expect((await change(older['version']!, 'Listen longer')).status).toBe(302)
  const refused = await change(older['version']!, 'Listen twice')
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(wordsOf(page)).toContain('What stands there now Listen longer')
  expect(page).toContain('>Listen twice</textarea>')
  expect((await change(hiddenOf(page)['version']!, 'Listen twice')).status).toBe(302)

  const note = { do: 'note', note: '01900000-0000-7000-8000-00000000000a', kind: 'progress' }
  expect((await amira.post(path, { ...note, text: ' ' })).status).toBe(400)
  for (let sent = 0; sent < 2; sent += 1) await amira.post(path, { ...note, text: 'Did it at the board' })
  const noted = wordsOf(await (await amira.get(path)).text())
  expect(noted.split('Did it at the board')).toHaveLength(2)
  expect((await amira.post(path, { do: 'done', version: '1' })).status).toBe(409)
  expect((await amira.post(path, { do: 'done', version: '3' })).status).toBe(302)
  expect(wordsOf(await (await amira.get(path)).text())).toContain('Done on')
  expect((await amira.post(path, { do: 'reopen', version: '4' })).status).toBe(302)
  expect((await amira.post(path, { do: 'done' })).status).toBe(400)
})

test('[J13] the calendar file of a goal tells nothing of it, and there is none without a day', async () => {
  const path = await addGoal({
    'own-action': 'Zebra words',
    about: 'scale/system-leadership/think-ahead',
    ...day,
  })
  const response = await amira.get(`${path}/calendar.ics`)
  const text = await response.text()
  expect(response.headers.get('Content-Type')).toContain('text/calendar')
  expect(text).toContain(`DTSTART;VALUE=DATE:${inTwoYears}0131`)
  expect(text).toContain('SEQUENCE:1')
  expect(text).not.toMatch(/Zebra|think|ahead/i)
  await amira.post(`${path}?change`, { do: 'change', version: '1', 'own-action': 'Zebra words' })
  expect((await amira.get(`${path}/calendar.ics`)).status).toBe(404)
})

test('[J3] a fourth goal is refused in a sentence, with all that was typed', async () => {
  const hidden = hiddenOf(await (await amira.get('/plan/goals/new')).text())
  const response = await amira.post('/plan/goals/new', { ...hidden, 'own-action': 'One too many' })
  const page = await response.text()
  expect(response.status).toBe(409)
  expect(wordsOf(page)).toContain('Three goals are open already')
  expect(page).toContain('>One too many</textarea>')
})
