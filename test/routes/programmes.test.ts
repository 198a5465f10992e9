import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCohortRows } from '../factories/add-cohort-rows'
import { addRow, grantRole } from '../factories/add-team'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let lead: Visitor

beforeAll(async () => {
  server = await startTestServer()
  lead = newVisitor(server)
  await lead.signIn('lead@council.example')
  addRow(server, 'academy', { id: 'south', name: 'South', created_at: '2026-01-01' })
  grantRole(server, 'lead@council.example', 'academy-lead', 'south')
  addCohortRows(server, 'south')
})
afterAll(() => server.stop())

type Fields = Readonly<Record<string, string>>

async function posted(path: string, fields: Fields) {
  const response = await lead.post(path, fields)
  const page = await response.text()
  return { status: response.status, to: response.headers.get('Location'), page, words: wordsOf(page) }
}

const programme = { name: 'Sharing power', aims: 'To learn to let go.', tier: '', design: 'coaching' }
const cohort = { name: 'Spring', reporting: 'at-end', threshold: '8' }
const day = (id: string, typed: string) => {
  const [date = '', month = '', year = ''] = typed.split('/')
  return { [`${id}-day`]: date, [`${id}-month`]: month, [`${id}-year`]: year }
}
const wave = {
  ...{ kind: 'end', ...day('opensOn', '1/6/2998'), ...day('closesOn', '14/6/2998') },
  questionnaires: 'system-leadership',
}

test.each([
  [{ name: '' }, 'Enter a name for the programme'],
  [{ aims: '' }, 'Enter what the programme is for'],
  [{ aims: 'x'.repeat(2001) }, '2000 characters or fewer'],
  [{ design: '' }, 'Choose how the programme works'],
  [{ design: 'constructor' }, 'Choose how the programme works'],
  [{ tier: 'top' }, 'Choose one of the tiers'],
])('[H1] a programme is refused with a sentence, and what was typed is kept: $1', async (wrong, says) => {
  const aimedAt = 'system-leadership live-with-ambiguity'
  const { status, page, words } = await posted('/academies/south/programmes/new', {
    ...{ ...programme, aimedAt },
    ...wrong,
  })
  expect(status).toBe(400)
  expect(words).toContain(says)
  if (!('name' in wrong)) expect(page).toContain('value="Sharing power"')
  expect(readRows(server, "select * from programme where name = 'Sharing power'")).toEqual([])
})

test.each([
  [{ name: ' ' }, 'Enter a name for the cohort'],
  [{ reporting: '' }, 'Choose what is published when'],
  [{ reporting: 'live' }, 'Choose what is published when'],
  [{ threshold: '7' }, 'Enter a number, 8 or more'],
  [{ threshold: 'many' }, 'Enter a number, 8 or more'],
  [{ threshold: '101' }, 'Enter a number, from 8 to 100'],
])('[H7] [D1] a cohort is refused with a sentence, and what was typed is kept: $1', async (wrong, says) => {
  const { status, page, words } = await posted('/programmes/a-programme/cohorts/new', {
    ...cohort,
    ...wrong,
  })
  expect(status).toBe(400)
  expect(words).toContain(says)
  if (!('name' in wrong)) expect(page).toContain('value="Spring"')
  expect(readRows(server, "select * from cohort where name = 'Spring'")).toEqual([])
})

// The cohort has a baseline from 1 January to 1 February 2998.
test.each([
  [{ kind: '' }, 'Choose which wave it is'],
  [{ kind: 'baseline' }, 'This cohort has the baseline already'],
  [day('opensOn', '31/6/2998'), 'Enter the first day, such as'],
  [day('closesOn', ''), 'Enter the last day, such as'],
  [day('closesOn', '31/5/2998'), 'The last day must not be before the first'],
  [day('opensOn', '15/1/2998'), 'These days overlap with the baseline'],
  [{ ...day('opensOn', '1/6/1998'), ...day('closesOn', '14/6/1998') }, 'The last day must be today or later'],
  [day('catchesUpUntil', '14/6/2998'), 'The catch-up day must be after the last day'],
  [day('catchesUpUntil', 'soon'), 'Enter the catch-up day, such as'],
  [{ questionnaires: 'none' }, 'Choose at least one questionnaire'],
  [{ kind: 'between', extras: 'then-test' }, 'Looking back is asked in the end wave or a follow-up'],
])('[H4] [H8] a wave is refused with a sentence, and what was typed is kept: $1', async (wrong, says) => {
  const { status, page, words } = await posted('/cohorts/a-cohort/waves/new', { ...wave, ...wrong })
  expect(status).toBe(400)
  expect(words).toContain(says)
  if (!('opensOn-year' in wrong)) expect(page).toMatch(/id="opensOn-year"[^>]*value="2998"/)
  expect(readRows(server, "select id from wave where state = 'planned' and cohort_id = 'a-cohort'")).toEqual([
    { id: 'a-wave' },
  ])
})

test('[H1] of two who change a programme the second reads what the first said, and keeps what they typed', async () => {
  const path = '/programmes/a-programme/edit'
  const first = await posted(path, { ...programme, name: 'Working across', aims: 'First.', version: '1' })
  expect([first.status, first.to]).toEqual([302, '/programmes/a-programme'])
  const second = await posted(path, { ...programme, aims: 'Second.', version: '1' })
  expect(second.status).toBe(409)
  expect(second.words).toMatch(/It now says: “ ?Working across ?”. First. How it works: Coaching\./)
  expect(second.page).toMatch(/<textarea[^>]*>Second\.</)
  const again = await posted(path, { ...programme, name: 'Working across', aims: 'Second.', version: '2' })
  expect(again.status).toBe(302)
})

test('[H1] nothing ends or goes away before it was confirmed; a copy opens to be changed', async () => {
  expect((await posted('/programmes/a-programme', { do: 'end' })).words).toContain('Tick the box')
  expect((await posted('/cohorts/a-cohort/edit', { do: 'end' })).words).toContain('Tick the box')
  expect((await posted('/waves/a-wave', { do: 'remove' })).words).toContain('Tick the box')
  const copied = await posted('/programmes/a-programme', { do: 'copy' })
  expect(copied.to).toMatch(/^\/programmes\/[0-9a-f-]{36}\/edit$/)
  expect(await (await lead.get(copied.to!)).text()).toContain('value="Copy of Working across"')
})

test('[H6] the page reckons with the people one expects; what is no number is refused and kept', async () => {
  const read = async (search: string) => (await lead.get(`/cohorts/a-cohort${search}`)).text()
  expect(wordsOf(await read('?expected=24'))).toContain('If 24 people let themselves be counted')
  const wrong = await read('?expected=a%20few')
  expect(wrong).toContain('value="a few"')
  expect(wordsOf(wrong)).toContain('Enter a number of people, such as 24')
})

test('[C4] what there isn’t, and what is another academy’s, are one and the same not found', async () => {
  addRow(server, 'academy', { id: 'north', name: 'North', created_at: '2026-01-01' })
  for (const path of [
    ...['/academies/none/programmes', '/academies/north/programmes', '/academies/north/programmes/new'],
    ...['/programmes/none', '/programmes/none/edit', '/programmes/none/cohorts/new'],
    ...['/cohorts/none', '/cohorts/none/edit', '/cohorts/none/events', '/cohorts/none/waves/new'],
    ...['/cohorts/a-cohort/events/none', '/waves/none'],
  ])
    expect([path, (await lead.get(path)).status]).toEqual([path, 404])
})
