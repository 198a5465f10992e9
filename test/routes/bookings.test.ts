import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivityRow, addSessionRow } from '../factories/add-activity'
import { changeData, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { wordsOf } from './read-page'

let server: TestServer
let ann: Visitor
let bob: Visitor
let hana: Visitor

async function signIn(name: string, ics?: string): Promise<Visitor> {
  const visitor = newVisitor(server)
  await visitor.signIn(`${name}@council.example`)
  if (ics) await visitor.post('/account/posts/new', { ics, do: 'save' })
  return visitor
}

beforeAll(async () => {
  server = await startTestServer()
  ;[ann, bob, hana] = [await signIn('ann', 'dorset'), await signIn('bob', 'dorset'), await signIn('hana')]
  addActivityRow(server, 'dorset', 'moor', { title: 'Moorland walk' })
  const host = { host_email: 'hana@council.example' }
  addSessionRow(server, 'moor', 'last-place', { capacity: 1, ...host })
  addSessionRow(server, 'moor', 'over', { day: '2026-01-01', ...host })
  addSessionRow(server, 'moor', 'gone', { cancelled_at: '2026-01-01', ...host })
})
afterAll(() => server.stop())

const read = async (who: Visitor, path: string) => (await who.get(path)).text()

test('[K33] without an answer to whether one may be named nothing is booked, and the field says so', async () => {
  expect(await read(ann, '/activities/moor')).toContain('href="/sessions/last-place/book"')
  const refused = await ann.post('/sessions/last-place/book', { do: 'book' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toMatch(/href="#named"[^>]*>Choose whether the host may be told your name/)
  expect(readRows(server, 'select * from booking')).toEqual([])
})

test('[K32] two ask for the last place at once: one gets it, the other is told', async () => {
  const answers = await Promise.all(
    [ann, bob].map((who) =>
      who.post('/sessions/last-place/book', { do: 'book', named: 'yes', version: '1' }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409])
  const told = await answers.find(({ status }) => status === 409)!.text()
  expect(wordsOf(told)).toContain('This session is full: the last place has been taken.')
  expect(readRows(server, "select places_taken from activity_session where id = 'last-place'")).toEqual([
    { places_taken: 1 },
  ])
  const [winner, loser] = answers[0]!.status === 302 ? [ann, bob] : [bob, ann]
  expect(wordsOf(await read(winner, '/bookings'))).toContain('The host is told your name.')
  expect(wordsOf(await read(loser, '/bookings'))).toContain('You have booked nothing.')
  expect(wordsOf(await read(hana, '/sessions/last-place/people'))).toMatch(
    /1 person has booked, of 1 places?\. .*(ann|bob)@council\.example/,
  )
  expect((await winner.get('/sessions/last-place/people')).status).toBe(404)
  expect((await loser.post('/bookings', { cancel: 'last-place' })).status).toBe(404)
  expect((await winner.post('/bookings', { cancel: 'last-place' })).status).toBe(302)
  expect(
    (await loser.post('/sessions/last-place/book', { do: 'book', named: 'no', version: '1' })).status,
  ).toBe(302)
  expect(wordsOf(await read(hana, '/sessions/last-place/people'))).toContain('Nobody so far.')
})

test('[K33] a session without a host asks for no name, and one that has changed is looked at again first', async () => {
  addSessionRow(server, 'moor', 'hostless')
  const page = await read(ann, '/sessions/hostless/book')
  expect(page).not.toContain('type="radio"')
  expect(wordsOf(page)).toContain('No host is set down yet, so your name is told to nobody.')
  const choice = { do: 'book', named: 'no', version: '1' }
  changeData(
    server,
    "update activity_session set host_email = 'x@y.example', version = 2 where id = 'hostless'",
  )
  const refused = await ann.post('/sessions/hostless/book', choice)
  expect([refused.status, wordsOf(await refused.text())]).toEqual([
    409,
    expect.stringContaining('This session has changed since you opened the page.'),
  ])
  expect((await ann.post('/sessions/hostless/book', { ...choice, version: '2' })).status).toBe(302)
})

test.each([
  ['over', 'This session has begun or is over.'],
  ['gone', 'This session was cancelled.'],
])('[K31] a session that is %s says so, and can’t be booked', async (id, says) => {
  expect(wordsOf(await read(ann, `/sessions/${id}/book`))).toContain(says)
  const refused = await ann.post(`/sessions/${id}/book`, { do: 'book', named: 'yes', version: '1' })
  expect([refused.status, wordsOf(await refused.text()).includes(says)]).toEqual([409, true])
})

test('[K37] the calendar file takes a session out of the calendar once it was cancelled', async () => {
  const file = await ann.get('/sessions/last-place/calendar.ics')
  expect(file.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  expect(await file.text()).toMatch(/UID:session-last-place@[\s\S]*SEQUENCE:1\r\n/)
  changeData(
    server,
    "update activity_session set cancelled_at = '2026-11-22', version = 2 where id = 'last-place'",
  )
  const after = await (await ann.get('/sessions/last-place/calendar.ics')).text()
  expect(after).toMatch(/METHOD:CANCEL[\s\S]*UID:session-last-place@[\s\S]*SEQUENCE:2\r\n/)
  expect(after).toContain('STATUS:CANCELLED')
  changeData(server, "update activity set title = 'Thinking ahead on the moor' where id = 'moor'")
  expect(await read(ann, '/sessions/last-place/calendar.ics')).toContain(
    'SUMMARY:A session that you booked\r\n',
  )
  expect((await ann.get('/sessions/unknown/calendar.ics')).status).toBe(404)
})
