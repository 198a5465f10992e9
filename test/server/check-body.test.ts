import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countRows, readRows } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'

const TEN_MB = 10 * 1024 * 1024

describe('a body that is too large', () => {
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

  const state = () => [
    countRows(server, 'answer', id),
    readRows(server, 'select submitted_at from assessment where id = ?', id),
  ]
  const nothing = [0, [{ submitted_at: null }]]

  it('is refused as a form of 10 MB, in a sentence, and nothing of it is saved', async () => {
    const padding = 'x'.repeat(TEN_MB)
    const answered = await ann.post(`/assessments/${id}/sections/think-ahead`, {
      'answer.think-ahead-1': '4',
      padding,
    })
    expect([answered.status, await answered.text()]).toEqual([413, 'That is too large: nothing was saved.'])
    expect((await ann.post(`/assessments/${id}/check`, { gaps: 'confirmed', padding })).status).toBe(413)
    expect(state()).toEqual(nothing)
  })

  it('is refused as an autosave of 10 MB', async () => {
    const response = await ann.postJson(`/assessments/${id}/answers`, {
      answers: { 'think-ahead-1': '4', 'think-ahead-2': '4'.repeat(TEN_MB) },
    })
    expect(response.status).toBe(413)
    expect(state()).toEqual(nothing)
  })

  it('is refused before signing in as well', async () => {
    const response = await newVisitor(server).post('/sign-in', {
      email: `${'x'.repeat(TEN_MB)}@council.example`,
    })
    expect(response.status).toBe(413)
    expect(Number(readRows(server, 'select count(*) as n from sign_in_request')[0]?.['n'])).toBe(1)
  })

  it('is not waited for: what says that it will be long is refused before it is sent', async () => {
    const reply = await sendRequest(server, `/assessments/${id}/check`, {
      method: 'POST',
      headers: {
        Cookie: ann.cookie,
        Origin: server.origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(TEN_MB),
        Connection: 'close',
      },
      body: 'gaps=confirmed',
    }).catch((error: unknown) => error)
    expect(reply).toMatchObject({ status: 413 })
    expect(state()).toEqual(nothing)
  })

  it('cannot hide in pieces: a body that does not say how long it is, is refused', async () => {
    for (const body of ['gaps=confirmed', `gaps=confirmed&padding=${'x'.repeat(TEN_MB)}`]) {
      const reply = await sendRequest(server, `/assessments/${id}/check`, {
        method: 'POST',
        headers: {
          Cookie: ann.cookie,
          Origin: server.origin,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Transfer-Encoding': 'chunked',
        },
        body,
      })
      expect([reply.status, reply.body]).toEqual([411, 'Say how long the request is.'])
    }
    expect(state()).toEqual(nothing)
  })

  it('is not one that a page can send: the longest form there is goes through', async () => {
    // The role facts and a section are the largest; sixteen times a section's fields is far beyond both.
    const fields = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`was.answer.think-ahead-${index}`, 'x'.repeat(100)]),
    )
    const response = await ann.post(`/assessments/${id}/sections/think-ahead`, fields)
    expect(response.status).toBe(302)
  })

  it('leaves the server well: it answers the next request', async () => {
    expect((await ann.get(`/assessments/${id}`)).status).toBe(200)
  })
})
