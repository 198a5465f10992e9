import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivityRow, addSessionRow } from '../factories/add-activity'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { fieldsOf, titleOf, wordsOf } from './read-page'

let server: TestServer
let ann: Visitor

beforeAll(async () => {
  server = await startTestServer()
  ann = newVisitor(server)
  await ann.signIn('ann@council.example')
  expect((await ann.post('/account/posts/new', { ics: 'dorset', do: 'save' })).status).toBe(302)
  addActivityRow(server, 'dorset', 'moor', {
    title: 'Moorland <i>walk</i>',
    what_you_do:
      'Walk **on**. <script>alert(1)</script>\n\n[Map](https://example.org/map) [x](javascript:alert(1))',
    why: 'We think so.',
  })
  addSessionRow(server, 'moor', 'walk-1', { day: '2999-03-01', place: 'Okehampton', capacity: 3 })
  addActivityRow(server, 'dorset', 'draft', { title: 'Moorland draft', state: 'draft' })
})
afterAll(() => server.stop())

const read = async (path: string) => {
  const response = await ann.get(path)
  return [response.status, await response.text()] as const
}

test('[G15] an address is a search: the form comes back as it was filled in, without script', async () => {
  const [status, page] = await read('/activities?words=moorland&place=okehampton&cost=0&from=1/3/2999')
  expect([status, titleOf(page)]).toEqual([200, 'Activities – System Leadership Profile'])
  expect(wordsOf(page)).toContain('1 activity found Moorland <i>walk</i>')
  expect(wordsOf(page)).toContain('Next: 1 March 2999, 10:00 to 12:00, Okehampton.')
  expect(fieldsOf(page)).toMatchObject({
    ...{ words: 'moorland', place: 'okehampton', cost: '0', from: '1/3/2999', tier: '' },
  })
  expect(wordsOf(await (await ann.get('/activities')).text())).toMatch(/\d\d+ activities found, page 1 of \d/)
})

test.each([
  ['tier=emperor', 'Choose one of the options, or leave it open'],
  ['capability=constructor', 'Choose one of the options, or leave it open'],
  ['from=31/2/2027', 'Enter a day that there is, such as 1/4/2027'],
  ['from=2/4/2027&until=1/4/2027', 'The last day must be the first day or later'],
])('[G15] of %s it says what is wrong, and keeps what was typed', async (asked, says) => {
  const [, page] = await read(`/activities?words=moorland&${asked}`)
  expect(titleOf(page)).toMatch(/^Error: /)
  expect(wordsOf(page)).toContain(says)
  expect(fieldsOf(page)).toMatchObject({ words: 'moorland' })
})

test('[G16] where nothing is found, it links to the same search with less', async () => {
  const [, page] = await read('/activities?words=moorland&format=coaching')
  expect(wordsOf(page)).toContain('0 activities found Nothing fits all of this')
  expect(page).toMatch(/href="\/activities\?words=moorland"[^>]*>Without the format: 1 activity</)
  expect(wordsOf((await read('/activities?words=qqq&place=qqq'))[1])).toContain('Begin again with everything')
})

test('[G15] pages follow each other, and a page that isn’t there is the last', async () => {
  const [, first] = await read('/activities?cost=0')
  expect(first).toMatch(/href="\/activities\?cost=0&amp;page=2"[^>]*>Later in the alphabet/)
  const [status, last] = await read('/activities?cost=0&page=999999')
  expect([status, wordsOf(last).includes('Later in the alphabet')]).toEqual([200, false])
})

test('[G14] HTML in an activity shows as text, and its links lead to the web', async () => {
  const [, page] = await read('/activities/moor')
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).toContain('<strong>on</strong>')
  expect(page).toContain('<a href="https://example.org/map" rel="nofollow noopener noreferrer">Map</a>')
  expect(page).not.toMatch(/href="javascript/i)
  expect(titleOf(page)).toContain('Moorland <i>walk</i>')
})

test('[G17] an activity says for whom, how long, what it costs, whose it is, when and why', async () => {
  const says = wordsOf((await read('/activities/moor'))[1])
  for (const words of ['Everybody', '30 minutes in all', 'Free', 'Whose it is Dorset', '3 places left']) {
    expect(says).toContain(words)
  }
  expect(says).toContain('This is its owner’s own judgement.')
  const [, starter] = await read('/activities/coaching-decision-put-off')
  expect(starter).toMatch(/href="\/questionnaires\/system-leadership#cede-power-resources"/)
  expect(wordsOf(starter)).toContain('near the words “peer-to-peer support, coaching and mentoring”')
  expect((await read('/activities/draft'))[0]).toBe(404)
  expect((await ann.post('/activities/draft', { do: 'done' })).status).toBe(404)
})

test('[G18] one says that one has done it, or why it isn’t for oneself, and takes it back', async () => {
  const marks = () => readRows(server, "select kind, reason from activity_mark where activity_id = 'moor'")
  const long = await ann.post('/activities/moor', { do: 'dismiss', reason: 'x'.repeat(501) })
  expect([long.status, wordsOf(await long.text()).includes('must have 500 characters or fewer')]).toEqual([
    400,
    true,
  ])
  expect((await ann.post('/activities/moor', { do: 'dismiss', reason: ' Too far ' })).status).toBe(302)
  expect(marks()).toEqual([{ kind: 'dismissed', reason: 'Too far' }])
  expect(wordsOf((await read('/activities/moor'))[1])).toMatch(/Not for you, you said on .*: Too far/)
  await ann.post('/activities/moor', { do: 'done' })
  expect(marks()).toEqual([{ kind: 'done', reason: '' }])
  await ann.post('/activities/moor', { do: 'undo' })
  expect(marks()).toEqual([])
})
