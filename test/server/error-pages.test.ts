import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeData } from '../factories/open-data-file'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'
import { titleOf, wordsOf } from '../routes/read-page'

/** What only a programmer wants to read: stacks, files, SQL and the names of errors. */
const insides =
  /\n\s+at |node_modules|\.(js|ts|tsx):\d|file:\/\/|[Ss]qlite|select "|no such table|gone_|(?!Sanitized)[A-Z]\w+Error\b/

describe('when something goes wrong', () => {
  let server: TestServer
  let ann: Visitor
  let id: string

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    id = await ann.start('system-leadership')
  })
  afterAll(() => server.stop())

  async function expectPlain(response: Response, status: number, words: RegExp): Promise<void> {
    const html = await response.text()
    expect(response.status).toBe(status)
    expect(wordsOf(html)).toMatch(words)
    expect(html).not.toMatch(insides)
    if (response.headers.get('Content-Type')?.startsWith('text/html')) {
      expect(titleOf(html)).toMatch(/System Leadership Profile$/)
      expect(html).toContain('href="/assessments"')
    }
  }

  it('with an address that is none, it says so in plain words', () =>
    ann.get('/no/such/page').then((response) => expectPlain(response, 404, /^Page not found/)))

  it('with an address that cannot be read, it says so', () =>
    ann
      .get('/%E0%A4%A')
      .then((response) => expectPlain(response, 400, /^This request could not be answered\.$/)))

  it('with a file that is not there, it says so', () =>
    ann.get('/assets/old-version.js').then((response) => expectPlain(response, 404, /^Not found\.$/)))

  it('with a form of the wrong kind, it says what it takes', async () => {
    const response = await ann.post('/sign-in', {}, { 'Content-Type': 'text/plain' })
    await expectPlain(response, 415, /^That could not be done This page takes a form and nothing else\./)
  })

  it('with the data out of reach, pages and autosave say that it is our fault, and come back with it', async () => {
    changeData(server, 'alter table answer rename to gone_answer')
    try {
      for (const path of [`/assessments/${id}`, `/assessments/${id}/sections/think-ahead`, '/assessments']) {
        const response = await ann.get(path)
        await expectPlain(response, 500, /^Something went wrong This is our fault, not yours\./)
      }
      const posted = await ann.post(`/assessments/${id}/sections/think-ahead`, {
        'answer.think-ahead-1': '4',
      })
      await expectPlain(posted, 500, /^Something went wrong/)
      const autosaved = await ann.postJson(`/assessments/${id}/answers`, {
        answers: { 'think-ahead-1': '4' },
      })
      await expectPlain(autosaved, 500, /^.{0,80}$/)
      const data = await ann.get(`/assessments/${id}.data`)
      expect([data.status, insides.test(await data.text())]).toEqual([500, false])
      for (const file of ['download.csv', 'profile.pdf']) {
        await expectPlain(await ann.get(`/assessments/${id}/${file}`), 500, /^.{0,80}$/)
      }
    } finally {
      changeData(server, 'alter table gone_answer rename to answer')
    }
    expect((await ann.get(`/assessments/${id}`)).status).toBe(200)
  })

  it('with even the sessions out of reach, there is still a page in plain words', async () => {
    changeData(server, 'alter table session rename to gone_session')
    try {
      await expectPlain(await ann.get('/'), 500, /^Something went wrong/)
    } finally {
      changeData(server, 'alter table gone_session rename to session')
    }
  })

  it('the log has the whole of it', () => {
    expect(server.output()).toMatch(/"msg":"request failed"/)
    expect(server.output()).toMatch(/no such table: answer/)
  })
})
