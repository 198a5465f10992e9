import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countRows, readAnswers, readRows } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { withoutIds } from './read-page'

const NOBODYS = '01900000-0000-7000-8000-000000000000'

/** Status, kind and words of an answer: all that somebody could tell two apart by. */
async function describeResponse(response: Response, id: string) {
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    location: response.headers.get('Location'),
    disposition: response.headers.get('Content-Disposition'),
    body: withoutIds(await response.text(), id),
  }
}

describe("someone else's assessment is answered exactly as one that does not exist", () => {
  let server: TestServer
  let bob: Visitor
  let inProgress: string
  let submitted: string

  beforeAll(async () => {
    server = await startTestServer()
    const ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    submitted = await ann.start('social-skill')
    await ann.post(`/assessments/${submitted}/check`, { gaps: 'confirmed' })
    inProgress = await ann.start('system-leadership', { tier: 'executive' })
    await ann.postJson(`/assessments/${inProgress}/answers`, { answers: { 'think-ahead-1': '2' } })
    bob = newVisitor(server)
    await bob.signIn('bob@charity.example')
  })
  afterAll(() => server.stop())

  it.each([
    '',
    '/role',
    '/sections/think-ahead',
    '/sections/think-ahead?check',
    '/sections/nonsense',
    '/answers',
    '/check',
    '/profile',
    '/profile?with=1',
    '/profile.pdf',
    '/explore',
    '/download.csv',
    '/download.json',
    '/delete',
  ])('to read at ASSESSMENT%s', async (path) => {
    const unknown = await describeResponse(await bob.get(`/assessments/${NOBODYS}${path}`), NOBODYS)
    expect(unknown.status).toBe(404)
    for (const id of [inProgress, submitted]) {
      expect(await describeResponse(await bob.get(`/assessments/${id}${path}`), id)).toEqual(unknown)
    }
  })

  it.each([
    ['/role', { tier: 'project' }],
    ['/role', { tier: 'emperor' }],
    ['/sections/think-ahead', { 'answer.think-ahead-1': '5' }],
    ['/sections/think-ahead', { 'answer.think-ahead-1': '9' }],
    ['/sections/think-ahead', { go: 'clear' }],
    ['/check', {}],
    ['/check', { gaps: 'confirmed' }],
    ['/delete', {}],
  ])('to post to ASSESSMENT%s the fields %j', async (path, fields) => {
    const post = (id: string) => bob.post(`/assessments/${id}${path}`, fields)
    const unknown = await describeResponse(await post(NOBODYS), NOBODYS)
    expect(unknown.status).toBe(404)
    for (const id of [inProgress, submitted]) {
      expect(await describeResponse(await post(id), id)).toEqual(unknown)
    }
  })

  it.each([{ answers: { 'think-ahead-1': '5' } }, { answers: { 'think-ahead-1': '9' } }, {}])(
    'to autosave %j',
    async (json) => {
      const save = (id: string) => bob.postJson(`/assessments/${id}/answers`, json)
      const unknown = await describeResponse(await save(NOBODYS), NOBODYS)
      expect(unknown.status).toBe(404)
      for (const id of [inProgress, submitted]) {
        expect(await describeResponse(await save(id), id)).toEqual(unknown)
      }
    },
  )

  it('after all of that it is as it was', () => {
    expect(readAnswers(server, inProgress)).toEqual({ 'think-ahead-1': 2 })
    const rows = readRows(server, 'select tier, submitted_at from assessment where id = ?', inProgress)
    expect(rows).toEqual([{ tier: 'executive', submitted_at: null }])
    expect(countRows(server, 'assessment', submitted)).toBe(1)
  })

  it("another's assessment cannot be laid over one's own profile", async () => {
    const own = await bob.start('social-skill')
    await bob.post(`/assessments/${own}/check`, { gaps: 'confirmed' })
    const plain = withoutIds(
      await (await bob.get(`/assessments/${own}/profile?with=${NOBODYS}`)).text(),
      NOBODYS,
    )
    const tried = withoutIds(
      await (await bob.get(`/assessments/${own}/profile?with=${submitted}`)).text(),
      submitted,
    )
    expect(tried).toBe(plain)
  })
})
