import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { askForLink } from './ask-for-link'
import { wordsOf } from './read-page'

describe('a form posted twice', () => {
  let server: TestServer
  let ann: Visitor
  let people = 0

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    ann = newVisitor(server)
    await ann.signIn(`ann-${(people += 1)}@council.example`)
  })

  const count = (query: string, ...values: string[]) => Number(readRows(server, query, ...values)[0]?.['n'])
  const countStarted = () =>
    count(
      'select count(*) as n from assessment join person on person.id = respondent_id where email = ?',
      `ann-${people}@council.example`,
    )

  it('to start makes one assessment and leads to it both times', async () => {
    const first = await ann.post('/assessments/new/social-skill', { tier: 'project', consent: 'yes' })
    const second = await ann.post('/assessments/new/social-skill', { tier: 'executive', consent: 'yes' })
    expect(first.headers.get('Location')).toMatch(/^\/assessments\/[0-9a-f-]{36}$/)
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(countStarted()).toBe(1)
    expect((await ann.get('/assessments/new/social-skill')).headers.get('Location')).toBe(
      first.headers.get('Location'),
    )
  })

  it('to start, both at the same moment, makes one assessment', async () => {
    const started = await Promise.all(
      Array.from({ length: 8 }, () => ann.post('/assessments/new/social-skill', { consent: 'yes' })),
    )
    expect(new Set(started.map((response) => response.headers.get('Location'))).size).toBe(1)
    expect(countStarted()).toBe(1)
  })

  it('to submit submits once, at the first time', async () => {
    const id = await ann.start('social-skill')
    const submitted = () => readRows(server, 'select submitted_at from assessment where id = ?', id)
    const [one, other] = await Promise.all(
      [1, 2].map(() => ann.post(`/assessments/${id}/check`, { gaps: 'confirmed' })),
    )
    const at = submitted()
    const third = await ann.post(`/assessments/${id}/check`, { gaps: 'confirmed' })
    for (const response of [one, other, third]) {
      expect(response?.headers.get('Location')).toBe(`/assessments/${id}/profile`)
    }
    expect(submitted()).toEqual(at)
  })

  it('to delete deletes once; the second finds nothing left and says what may have happened', async () => {
    const id = await ann.start('social-skill')
    const kept = await ann.start('collaboration-factors')
    expect((await ann.post(`/assessments/${id}/delete`)).headers.get('Location')).toBe('/assessments?deleted')
    const second = await ann.post(`/assessments/${id}/delete`)
    expect(second.status).toBe(404)
    expect(wordsOf(await second.text())).toContain('what it led to may have been deleted')
    expect(count('select count(*) as n from assessment where id = ?', kept)).toBe(1)
  })

  it('to sign in by a link signs in once, however many try at the same moment', async () => {
    const { linkPath } = await askForLink(newVisitor(server), 'carol@icb.example')
    const tries = await Promise.all(Array.from({ length: 6 }, () => newVisitor(server).post(linkPath)))
    expect(tries.map((response) => response.status).sort()).toEqual([302, 410, 410, 410, 410, 410])
    expect(tries.filter((response) => response.headers.getSetCookie().length > 0)).toHaveLength(1)
    expect(count("select count(*) as n from person where email = 'carol@icb.example'")).toBe(1)
  })

  it('to sign in by a code signs in once', async () => {
    const { requestPath, code } = await askForLink(newVisitor(server), 'dan@icb.example')
    const tries = await Promise.all([1, 2, 3].map(() => newVisitor(server).post(requestPath, { code })))
    expect(tries.map((response) => response.status).sort()).toEqual([302, 400, 400])
  })

  it('to ask for a link gives two links to one person', async () => {
    const [one, other] = [newVisitor(server), newVisitor(server)]
    const links = [await askForLink(one, 'eve@icb.example'), await askForLink(other, 'Eve@ICB.example')]
    expect(links[0]?.token).not.toBe(links[1]?.token)
    await one.post(links[0]!.linkPath)
    await other.post(links[1]!.linkPath)
    expect(count("select count(*) as n from person where email = 'eve@icb.example'")).toBe(1)
  })

  it('to sign out is signed out', async () => {
    expect((await ann.post('/sign-out')).headers.get('Location')).toBe('/')
    expect((await ann.post('/sign-out')).headers.get('Location')).toBe('/')
  })
})
