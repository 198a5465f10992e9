import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countRows, readRows } from '../factories/open-data-file'
import { sendRequest } from '../factories/send-request'
import { startTestServer, type TestServer } from '../factories/start-test-server'
import { newVisitor, type Visitor } from '../factories/visitor'

describe('requests that could change something', () => {
  let server: TestServer
  let ann: Visitor
  let id: string
  let amira: string

  beforeAll(async () => {
    server = await startTestServer()
    ann = newVisitor(server)
    await ann.signIn('ann@council.example')
    id = await ann.start('system-leadership')
    amira = String(readRows(server, "select id from person where name = 'Amira Khan'")[0]?.['id'])
  })
  afterAll(() => server.stop())

  const FORM = 'application/x-www-form-urlencoded'
  const targets = (): [path: string, type: string, body: string][] => [
    [`/assessments/${id}/answers`, 'application/json', '{"answers":{"think-ahead-1":"4"}}'],
    [`/assessments/${id}/answers.data`, 'application/json', '{"answers":{"think-ahead-1":"4"}}'],
    [`/assessments/${id}/sections/think-ahead`, FORM, 'answer.think-ahead-1=4'],
    [`/assessments/${id}/sections/think-ahead.data`, FORM, 'answer.think-ahead-1=4'],
    [`/assessments/${id}/role`, FORM, 'tier=project'],
    [`/assessments/${id}/check`, FORM, 'gaps=confirmed'],
    [`/assessments/${id}/delete`, FORM, ''],
    ['/assessments/new/social-skill', FORM, ''],
    [`/evaluation/become/${amira}`, FORM, ''],
    ['/sign-in', FORM, 'email=bob%40charity.example'],
    ['/sign-out', FORM, ''],
    ['/no/such/page', FORM, ''],
  ]

  async function expectAllRefused(headers: Record<string, string>, method = 'POST'): Promise<void> {
    for (const [path, type, body] of targets()) {
      const reply = await sendRequest(server, path, {
        method,
        headers: {
          Cookie: ann.cookie,
          'Content-Type': type,
          'Content-Length': String(body.length),
          ...headers,
        },
        body,
      })
      expect([path, reply.status, reply.headers['set-cookie']]).toEqual([path, 403, undefined])
      expect(reply.body).toBe('This request did not come from this site, so it was not carried out.')
    }
  }

  it('are refused when they do not say where they come from', () => expectAllRefused({}))

  it.each([
    ['another site', 'http://evil.example'],
    ['no site (a sandboxed page, a file)', 'null'],
    ['a name that begins like ours', 'http://localhost.evil.example'],
    ['another program on this machine', 'http://localhost:1'],
    ['this machine under another name', 'http://127.0.0.1:PORT'],
    ['no address at all', 'localhost:PORT'],
    ['nothing', ''],
  ])('are refused from %s', (_who, origin) =>
    expectAllRefused({ Origin: origin.replace('PORT', new URL(server.origin).port) }),
  )

  it('are refused from another site even if the referring page is ours', () =>
    expectAllRefused({ Origin: 'http://evil.example', Referer: `${server.origin}/` }))

  it('are refused when the referring page is another site’s', () =>
    expectAllRefused({ Referer: `http://evil.example/?${server.origin}/` }))

  it.each(['PUT', 'PATCH', 'DELETE'])('are refused as %s in the same way', (method) =>
    expectAllRefused({}, method),
  )

  it.each(['PUT', 'PATCH', 'DELETE', 'TRACE'])('%s is done nowhere, whoever asks', async (method) => {
    for (const path of ['/', `/assessments/${id}`, `/assessments/${id}/answers`]) {
      const headers = { Cookie: ann.cookie, Origin: server.origin, 'Content-Length': '0' }
      expect([path, (await sendRequest(server, path, { method, headers })).status]).toEqual([path, 405])
    }
  })

  it('have changed nothing by all that, and nobody was signed in or out', async () => {
    expect([countRows(server, 'assessment', id), countRows(server, 'answer', id)]).toEqual([1, 0])
    expect(readRows(server, 'select tier, submitted_at from assessment where id = ?', id)).toEqual([
      { tier: null, submitted_at: null },
    ])
    expect(
      readRows(
        server,
        'select id from assessment where questionnaire_id = ? and created_at > ?',
        'social-skill',
        new Date(Date.now() - 3_600_000).toISOString(),
      ),
    ).toEqual([])
    expect(readRows(server, "select id from sign_in_request where email like 'bob@%'")).toEqual([])
    expect((await ann.get('/assessments')).status).toBe(200)
  })

  it('are carried out from our own pages, said in Origin or, where a browser leaves that out, in Referer', async () => {
    const save = async (item: string, headers: Record<string, string>) => {
      const body = JSON.stringify({ answers: { [item]: '4' } })
      const reply = await sendRequest(server, `/assessments/${id}/answers`, {
        method: 'POST',
        headers: {
          Cookie: ann.cookie,
          'Content-Type': 'application/json',
          'Content-Length': String(body.length),
          ...headers,
        },
        body,
      })
      return reply.status
    }
    expect(await save('think-ahead-1', { Origin: server.origin })).toBe(200)
    expect(
      await save('think-ahead-2', { Referer: `${server.origin}/assessments/${id}/sections/think-ahead` }),
    ).toBe(200)
    expect(countRows(server, 'answer', id)).toBe(2)
  })

  it('are not those that only read: a link from elsewhere opens the page', async () => {
    const reply = await sendRequest(server, '/questionnaires', {
      headers: { Origin: 'http://evil.example', Referer: 'http://evil.example/' },
    })
    expect(reply.status).toBe(200)
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })
})
