import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivityRow } from '../factories/add-activity'
import { addPublishedRound } from '../factories/add-published-round'
import { addRow, addTeam, grantRole } from '../factories/add-team'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { titleOf, wordsOf } from './read-page'

let server: TestServer
let facilitator: Visitor
let lead: Visitor

beforeAll(async () => {
  server = await startTestServer()
  facilitator = newVisitor(server)
  await facilitator.signIn('facilitator@council.example')
  addTeam(server, 'board')
  grantRole(server, 'facilitator@council.example', 'facilitator', 'board')
  addPublishedRound(server, { teamId: 'board', roundId: 'result' })
  lead = newVisitor(server)
  await lead.signIn('lead@council.example')
  grantRole(server, 'lead@council.example', 'ics-lead', 'dorset')
})
afterAll(() => server.stop())

describe('[G30] what a team could do', () => {
  test('is found from its results, and names growth areas, activities and what they cover', async () => {
    expect(await (await facilitator.get('/rounds/result/results')).text()).toContain(
      'href="/rounds/result/development"',
    )
    const response = await facilitator.get('/rounds/result/development')
    expect(response.status).toBe(200)
    const page = await response.text()
    expect(page).toMatch(/href="\/rounds\/result\/agreement\/lines\/new\?activity=[^"]+"/)
    const words = wordsOf(page)
    // On every scale ten people give 1 to 5 twice each: each of the five has a mean of 3.
    expect(words.match(/: 3\.0 \(/g)).toHaveLength(5)
    expect(words).toMatch(/by the whole team\./)
    expect(words).toMatch(/Covers/)
  })

  test('[G14] shows what one does there as the simple Markdown that it is', async () => {
    const scales = [
      'altruism',
      'frequent-personal-contact',
      'longer-term-commitment',
      'shared-purpose-vision',
    ]
    const develops = [...scales, 'surface-resolve-conflict'].map((scale) => ({
      ...{ questionnaire: 'collaboration-factors', scale },
    }))
    addActivityRow(server, 'devon', 'rowing', {
      ...{ title: 'Rowing together', format: 'team-session', develops: JSON.stringify(develops) },
      what_you_do: 'First:\n\n- **row**\n- <b>rest</b>',
    })
    const page = await (await facilitator.get('/rounds/result/development')).text()
    expect(page).toContain('<li><strong>row</strong></li>')
    expect(page).toContain('<li>&lt;b&gt;rest&lt;/b&gt;</li>')
  })

  test('is nobody else’s to see', async () => {
    const other = newVisitor(server)
    await other.signIn('other@council.example')
    expect((await other.get('/rounds/result/development')).status).toBe(404)
  })
})

describe('[G31] needs and offers of an ICS', () => {
  test('are found from its page, and say what is known and what is not', async () => {
    expect(await (await lead.get('/systems/dorset')).text()).toContain('href="/systems/dorset/needs"')
    const words = wordsOf(await (await lead.get('/systems/dorset/needs')).text())
    expect(words).toContain('No need is known yet')
    for (const heading of ['Needed and not offered', 'Needed and offered', 'Offered and not taken up'])
      expect(words).toContain(heading)
  })

  test('come as a file with a line a scale, in the alphabet', async () => {
    const response = await lead.get('/systems/dorset/needs.csv')
    expect(response.headers.get('Content-Disposition')).toMatch(
      /filename="needs-dorset-\d{4}-\d\d-\d\d\.csv"/,
    )
    const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true })
    const titles = rows.map(({ scale }) => scale!.toLowerCase())
    expect(titles).toEqual([...titles].sort())
    expect(new Set(rows.map(({ questionnaire }) => questionnaire)).size).toBe(6)
    expect(rows[0]).toMatchObject({ ics: 'Dorset', needed: 'not known', activities: '0', places: '0' })
  })
})

test('[G36] an academy’s lead finds what is offered where, as a page and as a file', async () => {
  addRow(server, 'academy', { id: 'south', name: 'South', created_at: '2026-01-01' })
  for (const ics_id of ['devon', 'dorset']) addRow(server, 'academy_ics', { academy_id: 'south', ics_id })
  const ada = newVisitor(server)
  await ada.signIn('ada@council.example')
  grantRole(server, 'ada@council.example', 'academy-lead', 'south')
  expect(await (await ada.get('/academies/south')).text()).toContain('href="/academies/south/offers"')
  const words = wordsOf(await (await ada.get('/academies/south/offers')).text())
  for (const heading of ['Several offer nothing', 'they could share', 'What is offered where'])
    expect(words).toContain(heading)
  const file = await (await ada.get('/academies/south/offers.csv')).text()
  const rows: Record<string, string>[] = parse(file, { bom: true, columns: true })
  expect(rows.slice(0, 2).map(({ ics }) => ics)).toEqual(['Devon', 'Dorset'])
})

test('[F2] of an ICS that was split an academy’s lead chooses the successor, and reads what it was then', async () => {
  addRow(server, 'academy', { id: 'west', name: 'West', created_at: '2026-01-01' })
  for (const ics_id of ['devon', 'frimley']) addRow(server, 'academy_ics', { academy_id: 'west', ics_id })
  const lead = newVisitor(server)
  await lead.signIn('west@council.example')
  grantRole(server, 'west@council.example', 'academy-lead', 'west')
  const read = async (path: string) => wordsOf(await (await lead.get(path)).text())
  expect(await read('/academies/west')).toContain(
    'Devon; none in place of Frimley, which was split, until a successor is chosen.',
  )
  expect(await read('/academies/west/offers')).toContain('Frimley was split. Nothing of its successors')
  const choose = (successor: string) =>
    lead.post('/academies/west', { do: 'choose', split: 'frimley', successor })
  const refused = await choose('devon')
  const page = await refused.text()
  expect([refused.status, titleOf(page)]).toEqual([400, expect.stringMatching(/^Error: West/)])
  expect(page).toContain('href="#successor-frimley"')
  expect(page).toContain('id="successor-frimley"')
  expect((await choose('thames-valley')).status).toBe(302)
  expect(await read('/academies/west')).toContain('Devon; Thames Valley (then: Frimley).')
})

test('[G33] whoever looks in vain may decline to be counted, and come back', async () => {
  const visitor = newVisitor(server)
  await visitor.signIn('looking@council.example')
  const says = async () => wordsOf(await (await visitor.get('/account/counting')).text())
  expect(await says()).toContain('What you look for in vain is counted.')
  expect((await visitor.post('/account/counting', { counted: 'no' })).status).toBe(302)
  expect(await says()).toContain('is not counted.')
  await visitor.post('/account/counting', { counted: 'yes' })
  expect(await says()).toContain('What you look for in vain is counted.')
})

test('[U1] [U5] one joins the forums with a role and a wish, sees what is wrong, and leaves again', async () => {
  const visitor = newVisitor(server)
  await visitor.signIn('joining@council.example')
  const refused = await visitor.post('/forums', { do: 'join', tier: 'project', wishWords: 'How to begin' })
  expect(refused.status).toBe(400)
  const page = await refused.text()
  expect(wordsOf(page)).toContain('Choose something that you want to learn, or that you can offer')
  expect(page).toContain('How to begin')
  const fields = { do: 'join', tier: 'project', wishes: 'social-skill/framing', wishWords: '<b>How</b>' }
  const roleless = await visitor.post('/forums', fields)
  expect([roleless.status, wordsOf(await roleless.text())]).toEqual([
    400,
    expect.stringContaining('Say your sector, or else your tier, function and system'),
  ])
  expect((await visitor.post('/forums', { ...fields, sector: 'vcse' })).status).toBe(302)
  const joined = await (await visitor.get('/forums')).text()
  expect(wordsOf(joined)).toContain('Nobody yet.')
  expect(joined).toContain('&lt;b&gt;How&lt;/b&gt;')
  expect((await visitor.post('/forums', { do: 'agree', side: 'unknown' })).status).toBe(404)
  await visitor.post('/forums', { do: 'leave' })
  expect(wordsOf(await (await visitor.get('/forums')).text())).not.toContain('Nobody yet.')
})
